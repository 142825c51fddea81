import { z } from 'zod';
import { ReviewPhotos } from '#components/content/review-photos';
import { TextLink } from '#components/ui/button';
import { Stars } from '#components/ui/stars';
import type { EditableRow } from '#lib/editing';
import { type Locale, localeHref, plural } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';

interface ReviewToModerateProps {
  readonly review: EditableRow;
  readonly locale: Locale;
}

const photoList = z.array(z.object({ path: z.string() }));

/** By the owner's own addresses: nobody else sees a photo before he has approved it. */
function photosOf({ photos }: EditableRow) {
  return photoList
    .catch([])
    .parse(photos)
    .map(({ path }) => ({ path: `/api/admin${path}` }));
}

/** What a customer wrote, above what the owner makes of it. */
export function ReviewToModerate({ review, locale }: ReviewToModerateProps) {
  const { stars, body, language, projectSlug, author } = review;
  const count = Number(stars);
  return (
    <div className="pt-2 pb-6">
      <Stars count={count} label={plural(locale, catalogueText[locale].stars, count)} />
      <blockquote lang={String(language)} className="mt-2 max-w-[60ch] text-16">
        {String(body)}
      </blockquote>
      <ReviewPhotos photos={photosOf(review)} author={String(author)} locale={locale} />
      {typeof projectSlug === 'string' && (
        <TextLink href={localeHref(locale, `/gallery/${projectSlug}`)}>{projectSlug}</TextLink>
      )}
    </div>
  );
}
