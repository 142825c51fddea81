import { PageHead } from '#components/ui/page-head';
import { fill, type TemplateValues } from '#lib/text';

interface OwnerPageProps {
  readonly title: string;
  readonly lede: string;
  /** Rendered Markdown. */
  readonly html: string;
}

/** A page in the owner's own words. */
export function OwnerPage({ title, lede, html }: OwnerPageProps) {
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={title} lede={lede} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets no markup of the text's own through */}
      <div className="prose mt-8 border-t border-ink pt-4" dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  );
}

interface LegalPageProps {
  readonly text: {
    readonly title: string;
    readonly lede: string;
    readonly sections: readonly { readonly title: string; readonly text: readonly string[] }[];
  };
  readonly values?: TemplateValues;
}

export function LegalPage({ text, values = {} }: LegalPageProps) {
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede} />
      <div className="mt-8 border-t border-ink">
        {text.sections.map((section) => (
          <section
            key={section.title}
            className="grid gap-x-12 gap-y-2 border-b border-line py-8 md:grid-cols-[1fr_2.3fr]"
          >
            <h2 className="text-22 font-display">{section.title}</h2>
            <div className="grid max-w-[68ch] gap-3 text-ink-2">
              {section.text.map((paragraph) => (
                <p key={paragraph}>{fill(paragraph, values)}</p>
              ))}
            </div>
          </section>
        ))}
      </div>
    </main>
  );
}
