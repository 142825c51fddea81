import type { Metadata } from 'next';
import { apiCalls } from '#app/_api/api-calls.ts';
import { operations } from '#app/_api/operations.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { PageHead } from '#components/ui/page-head';
import { docsText } from '#lib/text/messages/docs';
import { CallEntry } from './_ui/call-entry.tsx';
import { OperationEntry } from './_ui/operation-entry.tsx';

export const ensureStatic = 'navigation';

const all = Object.values(operations);
const tags = [...new Set([...all, ...apiCalls].map(({ tag }) => tag))];

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = docsText[locale];
  return pageMetadata({ locale, path: '/docs', title, description });
}

export default async function DocsPage() {
  const locale = await currentLocale();
  const text = docsText[locale];
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede}>
        <a href="/openapi.json" className="text-link">
          {text.document}
        </a>
      </PageHead>
      <div className="grid max-w-[76ch] gap-3 text-ink-2">
        <h2 className="pt-6 text-28 font-display text-ink">{text.envelope}</h2>
        <p>{text.envelopeText}</p>
        <p>{text.caching}</p>
        <h2 className="pt-6 text-28 font-display text-ink">{text.clients}</h2>
        <p>{text.clientsText}</p>
        <h2 id="problems" className="pt-6 text-28 font-display text-ink">
          {text.problems}
        </h2>
        <p>{text.problemsText}</p>
      </div>
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={tag} className="pt-16">
          <h2 id={tag} className="border-b border-ink pb-3 text-28 font-display">
            {text.tags[tag]}
          </h2>
          {all
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationEntry key={operation.id} operation={operation} text={text} />
            ))}
          {apiCalls
            .filter((call) => call.tag === tag)
            .map((call) => (
              <CallEntry key={call.id} call={call} text={text} />
            ))}
        </section>
      ))}
    </main>
  );
}
