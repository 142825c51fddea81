import { SectionHead } from '#components/ui/section-head';
import type { Locale } from '#lib/text';
import { homeText } from '#lib/text/messages/home';

/** Each step is three layers taller than the one before; the last one laid is copper. */
function layersOf(step: number): readonly number[] {
  return Array.from({ length: step * 3 + 2 }, (_, layer) => layer);
}

export function HomeSteps({ locale }: { readonly locale: Locale }) {
  const text = homeText[locale].steps;
  return (
    <section className="wrap pt-section" aria-labelledby="steps">
      <SectionHead id="steps" title={text.title} />
      <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 md:grid-cols-4 md:items-end">
        {text.list.map((step, index) => (
          <li key={step.title} className="flex flex-col self-end">
            <div aria-hidden="true" className="mb-4 flex flex-col-reverse gap-[5px]">
              {layersOf(index).map((layer) => (
                <i key={layer} className="h-0.5 bg-ink-3 opacity-55 last:bg-copper-metal last:opacity-100" />
              ))}
            </div>
            <div className="md:min-h-32">
              <h3 className="mb-1.5 text-18">{step.title}</h3>
              <p className="max-w-[34ch] text-15 text-ink-2">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
