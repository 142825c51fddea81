import { currentLocale } from '#app/_data/locale.ts';
import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { localeHref } from '#lib/text';
import { shellText } from '#lib/text/messages/shell';

export default async function NotFound() {
  const locale = await currentLocale();
  const text = shellText[locale].notFound;
  return (
    <main id="main" className="wrap py-12">
      <EmptyState title={text.title} level="h1">
        <p className="mt-3 max-w-[52ch] text-ink-2">{text.lede}</p>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton href={localeHref(locale, '/gallery')} variant="primary">
            {text.gallery}
          </LinkButton>
          <TextLink href={localeHref(locale, '/')}>{text.home}</TextLink>
        </div>
      </EmptyState>
    </main>
  );
}
