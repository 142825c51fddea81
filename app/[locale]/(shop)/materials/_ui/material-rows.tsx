import type { Material } from '#lib/catalogue';
import { type Locale, textOf } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

interface MaterialRowsProps {
  readonly title: string;
  readonly materials: readonly Material[];
  readonly locale: Locale;
}

export function MaterialRows({ title, materials, locale }: MaterialRowsProps) {
  const text = contentText[locale].materials;
  if (materials.length === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="border-b border-ink pb-2 text-14 tracking-normal">{title}</h3>
      <dl>
        {materials.map((material) => (
          <div
            key={material.slug}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-6 border-b border-line py-4 sm:grid-cols-[180px_1fr_auto]"
          >
            <dt className="text-22 font-display tracking-head">{material.name}</dt>
            <dd className="text-ink-2 max-sm:col-span-2 max-sm:row-start-2">
              {textOf(material, 'fact', locale)}
            </dd>
            <dd className={material.isInStock ? 'text-14 text-ink-3' : 'text-14 font-med text-warn'}>
              {material.isInStock ? text.inStock : text.outOfStock}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
