import { type Locale, localeHref, plural } from '#lib/text';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { SearchForm } from '../../_ui/search-form.tsx';

interface ListSearchProps {
  readonly noun: string;
  readonly search: string;
  readonly total: number;
  readonly locale: Locale;
  readonly text: AdminEditingText['find'];
}

export function ListSearch({ noun, search, total, locale, text }: ListSearchProps) {
  const address = localeHref(locale, `/admin/${noun}`);
  return (
    <search className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-3">
      <SearchForm address={address} search={search} allHref={address} text={text} />
      <p role="status" className="num text-13 text-ink-3">
        {plural(locale, text.found, total)}
      </p>
    </search>
  );
}
