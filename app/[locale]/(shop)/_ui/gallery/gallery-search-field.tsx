import { Button } from '#components/ui/button';
import { IconSearch } from '#components/ui/icons';
import type { Locale } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';

interface GallerySearchFieldProps {
  readonly locale: Locale;
  readonly search?: string | undefined;
}

export function GallerySearchField({ locale, search }: GallerySearchFieldProps) {
  const text = galleryText[locale];
  return (
    <search className="flex w-full items-center gap-2 sm:w-[420px]">
      <label className="flex min-h-12 min-w-0 flex-1 items-center gap-2.5 rounded-2 border border-line-strong bg-surface px-3.5 text-ink-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-copper-strong">
        <IconSearch />
        <span className="sr-only">{text.search}</span>
        <input
          key={search}
          type="search"
          name="q"
          list="suggestions"
          defaultValue={search}
          maxLength={100}
          placeholder={text.searchHint}
          enterKeyHint="search"
          autoComplete="off"
          className="min-h-11 min-w-0 flex-1 bg-transparent text-ink outline-0"
        />
      </label>
      <datalist id="suggestions" />
      <noscript>
        <Button type="submit">{text.searchButton}</Button>
      </noscript>
    </search>
  );
}
