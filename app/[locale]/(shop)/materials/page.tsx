import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { PageHead } from '#components/ui/page-head';
import { contentText } from '#lib/text/messages/content';
import { ColourGrid } from './_ui/colour-grid.tsx';
import { MaterialRows } from './_ui/material-rows.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = contentText[locale].materials;
  return pageMetadata({ locale, path: '/materials', title, description });
}

const technologies = ['fdm', 'sla'] as const;
const kinds = ['solid', 'metallic', 'gradient'] as const;

export default async function MaterialsPage() {
  const [locale, materials, colours] = await Promise.all([
    currentLocale(),
    cachedMaterials(),
    cachedColours(),
  ]);
  const text = contentText[locale].materials;
  if (materials.length === 0) {
    return (
      <main id="main" className="wrap pb-section">
        <PageHead title={text.title} lede={text.empty} />
      </main>
    );
  }
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede} />
      <section aria-labelledby="materials" className="pt-4">
        <h2 id="materials" className="text-28 font-display">
          {text.materials}
        </h2>
        {technologies.map((technology) => (
          <MaterialRows
            key={technology}
            title={text[technology]}
            materials={materials.filter((material) => material.technology === technology)}
            locale={locale}
          />
        ))}
      </section>
      <section aria-labelledby="colours" className="pt-16">
        <h2 id="colours" className="text-28 font-display">
          {text.colours}
        </h2>
        {kinds.map((kind) => (
          <ColourGrid
            key={kind}
            title={text[kind]}
            colours={colours.filter((colour) => colour.kind === kind)}
            locale={locale}
          />
        ))}
        <p className="mt-8 max-w-[60ch] text-14 text-ink-3">{text.note}</p>
      </section>
    </main>
  );
}
