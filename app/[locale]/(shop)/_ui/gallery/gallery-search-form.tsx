import { Button } from '#components/ui/button';
import { IconSearch } from '#components/ui/icons';
import { type Locale, localeHref } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { GalleryForm } from './gallery-form.client.tsx';

interface GallerySearchFormProps {
  readonly locale: Locale;
  readonly search?: string | undefined;
  readonly category?: string | undefined;
}

export function GallerySearchForm({ locale, search, category }: GallerySearchFormProps) {
  const text = galleryText[locale];
  return (
    <GalleryForm
      action={localeHref(locale, '/gallery')}
      role="search"
      className="flex w-full items-center gap-2 sm:w-[420px]"
    >
      {category && category !== 'all' && <input type="hidden" name="category" value={category} />}
      <label className="flex min-h-12 min-w-0 flex-1 items-center gap-2.5 rounded-2 border border-line-strong bg-surface px-3.5 text-ink-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-copper-strong">
        <IconSearch />
        <span className="sr-only">{text.search}</span>
        <input
          key={search}
          type="search"
          name="q"
          defaultValue={search}
          maxLength={100}
          placeholder={text.searchHint}
          enterKeyHint="search"
          className="min-h-11 min-w-0 flex-1 bg-transparent text-ink outline-0"
        />
      </label>
      <noscript>
        <Button type="submit">{text.searchButton}</Button>
      </noscript>
    </GalleryForm>
  );
}
