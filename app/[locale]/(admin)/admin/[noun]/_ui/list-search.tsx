import { Button, TextLink } from '#components/ui/button';
import { controlClass } from '#components/ui/field';
import { cn } from '#lib/cn';
import { type Locale, localeHref, plural } from '#lib/text';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';

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
      <form action={address} className="flex gap-2 max-sm:w-full max-sm:flex-wrap">
        <input
          type="search"
          name="search"
          defaultValue={search}
          key={search}
          aria-label={text.label}
          placeholder={text.label}
          maxLength={100}
          className={cn(controlClass, 'min-w-[24ch]')}
        />
        <Button type="submit" size="small">
          {text.button}
        </Button>
        {search && <TextLink href={address}>{text.all}</TextLink>}
      </form>
      <p role="status" className="num text-13 text-ink-3">
        {plural(locale, text.found, total)}
      </p>
    </search>
  );
}
