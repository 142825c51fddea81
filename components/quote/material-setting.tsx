import { formatMoney, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { MaterialChoice } from './choices.tsx';
import { SettingGroup } from './setting.tsx';

interface MaterialSettingProps {
  readonly name: string;
  readonly materials: readonly MaterialChoice[];
  readonly chosen: string;
  /** The sum in each material; nothing while there is no model. */
  readonly cents: Readonly<Record<string, number | null>> | undefined;
  readonly locale: Locale;
  readonly currency: string;
  readonly text: QuoteText['settings'];
  readonly onChoose: (slug: string) => void;
}

function priceOf(material: MaterialChoice, { cents, locale, currency, text }: MaterialSettingProps) {
  if (!material.isInStock) return text.outOfStock;
  if (!cents) return '–';
  const sum = cents[material.slug] ?? null;
  return sum === null ? text.onRequest : formatMoney(sum, { locale, currency });
}

/** The materials with what the part costs in each; the line between two is the ground showing through. */
export function MaterialSetting(props: MaterialSettingProps) {
  const { name, materials, chosen, text, onChoose } = props;
  const fact = materials.find(({ slug }) => slug === chosen)?.fact;
  return (
    <SettingGroup legend={text.material} title={text.material} value={fact} className="mt-5">
      <div className="flex flex-wrap gap-px overflow-hidden rounded-2 border border-line-strong bg-line">
        {materials.map((material) => (
          <label key={material.slug} className="material">
            <input
              type="radio"
              name={name}
              value={material.slug}
              checked={material.slug === chosen}
              disabled={!material.isInStock && material.slug !== chosen}
              onChange={() => onChoose(material.slug)}
            />
            <b>{material.name}</b>
            <small>{priceOf(material, props)}</small>
          </label>
        ))}
      </div>
    </SettingGroup>
  );
}
