import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { Picture } from '#components/catalogue/picture';
import { ModelPicture } from '#components/orders/model-picture';
import { TextLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { ShareLink } from '#components/ui/share-link.client';
import { Stage } from '#components/ui/stage';
import { fill, formatDate, localeHref } from '#lib/text';
import { quoteText } from '#lib/text/messages/quote';
import { loadQuote } from './_ui/load-quote.ts';
import { QuoteFacts } from './_ui/quote-facts.tsx';
import { QuotePrice } from './_ui/quote-price.tsx';

type Props = PageProps<'/[locale]/quotes/[token]'>;

// Rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { token }] = await Promise.all([currentLocale(), params]);
  const view = await loadQuote(token, locale);
  return {
    title: view ? fill(quoteText[locale].page.title, { name: view.name }) : undefined,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export default async function QuotePage({ params }: Props) {
  const [locale, { token }] = await Promise.all([currentLocale(), params]);
  const view = await loadQuote(token, locale);
  if (!view) notFound();
  const text = quoteText[locale];
  const day = (date: Date) => formatDate(date, { locale, timeZone: view.timeZone });
  const title = fill(text.page.title, { name: view.name });
  const issued = day(new Date(view.frozen.issuedAt));
  return (
    <main id="main" className="wrap pb-section">
      <PageHead
        title={title}
        lede={view.isExpired ? undefined : fill(text.page.lede, { issued, until: day(view.validUntil) })}
      >
        <div>
          <ShareLink title={title} label={text.page.share} copied={text.page.copied} />
        </div>
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 pt-4 md:grid-cols-[minmax(0,1fr)_380px] lg:grid-cols-[minmax(0,1fr)_432px]">
        <div className="grid gap-8 max-md:order-2">
          {view.projectSlug && (
            <div>
              {view.projectCover && (
                <Stage className="rounded-3">
                  <Picture
                    path={view.projectCover}
                    alt={view.name}
                    sizes="(min-width: 901px) 60vw, 92vw"
                    loading="first"
                  />
                </Stage>
              )}
              <TextLink href={localeHref(locale, `/gallery/${view.projectSlug}`)}>{text.page.work}</TextLink>
            </div>
          )}
          {!view.projectSlug && view.modelPicture && (
            <Stage className="rounded-3">
              <ModelPicture
                address={view.modelPicture}
                alt={view.name}
                sizes="(min-width: 901px) 60vw, 92vw"
              />
            </Stage>
          )}
          <QuoteFacts {...{ view, locale, text }} />
          <p className="max-w-[60ch] text-13 text-ink-2">
            {text.page.shareNote}{' '}
            {fill(text.page.number, {
              rules: view.frozen.rulesVersion,
              engine: view.frozen.engineVersion,
            })}
          </p>
        </div>
        <QuotePrice {...{ view, locale, text }} />
      </div>
    </main>
  );
}
