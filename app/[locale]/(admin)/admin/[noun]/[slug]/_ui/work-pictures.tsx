import { Picture } from '#components/catalogue/picture';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Stage } from '#components/ui/stage';
import { fill, inLocale, type Locale, localeHref } from '#lib/text';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { type AdminWorksText, adminWorksText } from '#lib/text/messages/admin-works';
import { catalogueText } from '#lib/text/messages/catalogue';
import type { WorkPicture } from '#lib/works';
import { RowList } from '../../_ui/row-list.client.tsx';
import { describePictureAction, movePictureAction, removePictureAction } from '../../work-actions.ts';
import { FileSender } from './file-sender.client.tsx';

interface WorkPicturesProps {
  readonly slug: string;
  readonly pictures: readonly WorkPicture[];
  readonly locale: Locale;
}

function nameOf(
  { view, altEn, altRu }: WorkPicture,
  locale: Locale,
  text: AdminWorksText['pictures'],
): string {
  const views: Readonly<Record<string, string>> = catalogueText[locale].views;
  return (
    inLocale(locale, { en: altEn, ru: altRu }) ?? (view === 'photo' ? text.photo : (views[view] ?? view))
  );
}

interface PictureRowProps {
  readonly slug: string;
  readonly picture: WorkPicture;
  readonly locale: Locale;
}

function PictureRow({ slug, picture, locale }: PictureRowProps) {
  const text = adminWorksText[locale].pictures;
  const { languages, optional } = adminEditingText[locale];
  const hidden = { project: slug, picture: picture.id, locale };
  const fields = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] items-start gap-4 py-2.5">
      <Stage>
        <Picture path={picture.path} alt="" sizes="96px" largestPx={960} />
      </Stage>
      <details className="min-w-0">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3">
          <span className="min-w-0 font-med wrap-anywhere">{nameOf(picture, locale, text)}</span>
          <span className="text-13 text-ink-3 underline">{text.edit}</span>
        </summary>
        <form action={describePictureAction} className="grid gap-3 pt-2 pb-3">
          {fields}
          {(['en', 'ru'] as const).map((language) => (
            <TextField
              key={language}
              id={`alt-${language}-${picture.id}`}
              name={language === 'en' ? 'altEn' : 'altRu'}
              lang={language}
              label={`${text.alt}, ${languages[language]}`}
              hint={text.altHint}
              optional={optional}
              defaultValue={inLocale(language, { en: picture.altEn, ru: picture.altRu }) ?? ''}
              maxLength={160}
              autoComplete="off"
            />
          ))}
          <div>
            <Button type="submit" size="small">
              {text.save}
            </Button>
          </div>
        </form>
        <form action={removePictureAction} className="pb-2">
          {fields}
          <Button type="submit" size="small">
            {text.remove}
          </Button>
        </form>
      </details>
    </div>
  );
}

/** The pictures of a work: their order, what they show, new ones. */
export function WorkPictures({ slug, pictures, locale }: WorkPicturesProps) {
  const { pictures: text, sending, reading } = adminWorksText[locale];
  const { choose, hint, send } = text;
  const rows = pictures.map((picture, index) => ({
    slug: picture.id,
    title: fill('{place}. {name}', { place: index + 1, name: nameOf(picture, locale, text) }),
    content: <PictureRow slug={slug} picture={picture} locale={locale} />,
  }));
  return (
    <section aria-labelledby="pictures" className="mt-10 border-t border-ink pt-4">
      <h2 id="pictures" className="text-22 font-display tracking-head">
        {text.title}
      </h2>
      <p className="pb-3 text-15 text-ink-2">{pictures.length > 0 ? text.lede : text.none}</p>
      {pictures.length > 0 && (
        <RowList
          action={movePictureAction}
          hidden={{ project: slug, locale }}
          rows={rows}
          text={adminEditingText[locale].sort}
        />
      )}
      <FileSender
        id="new-pictures"
        address={`/api/admin/projects/${slug}/pictures`}
        page={localeHref(locale, `/admin/projects/${slug}`)}
        locale={locale}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isMultiple
        text={{ choose, hint, send, sending, reading }}
      />
    </section>
  );
}
