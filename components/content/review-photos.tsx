import { Picture } from '#components/catalogue/picture';
import { fill, type Locale } from '#lib/text';
import { messagesText } from '#lib/text/messages/messages';

interface ReviewPhotosProps {
  readonly photos: readonly { readonly path: string }[];
  readonly author: string;
  readonly locale: Locale;
}

/** Photos of a review, small; each leads to itself in full. */
export function ReviewPhotos({ photos, author, locale }: ReviewPhotosProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2.5">
      {photos.map(({ path }, index) => (
        <li key={path} style={{ width: 132 }}>
          <a href={`${path}-1600`} className="block">
            <Picture
              path={path}
              alt={fill(messagesText[locale].reviews.photo, { n: index + 1, author })}
              sizes="132px"
              largestPx={960}
              className="w-full rounded-1"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
