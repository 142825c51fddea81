import { Button } from '#components/ui/button';
import { Select } from '#components/ui/select';
import { projectSorts } from '#lib/catalogue';
import type { Locale } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import type { GalleryView } from './load-gallery.ts';

/** The first choice is the one that the address leaves out. */
export function GallerySort({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  const text = galleryText[locale];
  const { search, sort = '' } = view.place;
  const named = search ? projectSorts : projectSorts.filter((each) => each !== 'newest');
  return (
    <div className="flex items-center gap-2 ml-auto">
      <label htmlFor="gallery-sort" className="inline-flex items-center gap-2 text-14 text-ink-2">
        {text.sort}
        <Select id="gallery-sort" key={sort} name="sort" defaultValue={sort} className="text-14 text-ink">
          <option value="">{search ? text.bestMatch : text.sorts.newest}</option>
          {named.map((each) => (
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
    </div>
  );
}
