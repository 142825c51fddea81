import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { type Locale, localeHref } from '#lib/text';
import { printText } from '#lib/text/messages/print';

/** A shop without materials or a price list cannot say what a print costs; a person can. */
export function NotPricedYet({ locale }: { readonly locale: Locale }) {
  const text = printText[locale].notPricedYet;
  return (
    <main id="main" className="wrap py-12">
      <EmptyState title={text.title} level="h1">
        <p className="mt-3 max-w-[52ch] text-ink-2">{text.lede}</p>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton href={localeHref(locale, '/contact')} variant="primary">
            {text.contact}
          </LinkButton>
          <TextLink href={localeHref(locale, '/gallery')}>{text.gallery}</TextLink>
        </div>
      </EmptyState>
    </main>
  );
}
