import { Picture } from '#components/catalogue/picture';
import { Button } from '#components/ui/button';
import { Stage } from '#components/ui/stage';
import type { EditableRow } from '#lib/editing';
import { type Locale, localeHref } from '#lib/text';
import { adminWorksText } from '#lib/text/messages/admin-works';
import { removeArticlePictureAction } from '../../article-actions.ts';
import { FileSender } from './file-sender.client.tsx';

interface ArticlePictureProps {
  readonly article: EditableRow;
  readonly locale: Locale;
}

/** The picture above an article and on its card. */
export function ArticlePicture({ article: { slug, picturePath }, locale }: ArticlePictureProps) {
  const { articlePicture: text, pictures, sending, reading } = adminWorksText[locale];
  const path = typeof picturePath === 'string' ? picturePath : null;
  return (
    <section aria-labelledby="picture" className="mt-10 border-t border-ink pt-4">
      <h2 id="picture" className="text-22 font-display tracking-head">
        {text.title}
      </h2>
      <p className="pb-3 text-15 text-ink-2">{path ? text.lede : text.none}</p>
      {path && (
        <div className="grid max-w-[560px] gap-3">
          <Stage>
            <Picture path={path} alt={text.title} sizes="(min-width: 640px) 560px, 100vw" />
          </Stage>
          <form action={removeArticlePictureAction}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="article" value={slug} />
            <Button type="submit" size="small">
              {pictures.remove}
            </Button>
          </form>
        </div>
      )}
      <FileSender
        id="new-picture"
        address={`/api/admin/articles/${slug}/picture`}
        page={localeHref(locale, `/admin/articles/${slug}`)}
        locale={locale}
        accept="image/jpeg,image/png,image/webp,image/avif"
        text={{
          choose: path ? text.another : text.choose,
          hint: pictures.hint,
          send: pictures.send,
          sending,
          reading,
        }}
      />
    </section>
  );
}
