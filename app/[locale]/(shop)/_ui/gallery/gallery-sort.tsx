import { Button } from '#components/ui/button';
import { Select } from '#components/ui/select';
import { projectSorts } from '#lib/catalogue';
import { type Locale, localeHref } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { GalleryForm } from './gallery-form.client.tsx';
import type { GalleryView } from './load-gallery.ts';

export function GallerySort({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  const text = galleryText[locale];
  const { search, category, sort } = view.place;
  return (
    <GalleryForm action={localeHref(locale, '/gallery')} className="flex items-center gap-2 ml-auto">
      {search && <input type="hidden" name="q" value={search} />}
      {category !== 'all' && <input type="hidden" name="category" value={category} />}
      <label htmlFor="gallery-sort" className="inline-flex items-center gap-2 text-14 text-ink-2">
        {text.sort}
        <Select id="gallery-sort" key={sort} name="sort" defaultValue={sort} className="text-14 text-ink">
          {projectSorts.map((each) => (
            <option key={each} value={each}>
              {text.sorts[each]}
            </option>
          ))}
        </Select>
      </label>
      <noscript>
        <Button type="submit" size="small">
          {text.sort}
        </Button>
      </noscript>
    </GalleryForm>
  );
}
