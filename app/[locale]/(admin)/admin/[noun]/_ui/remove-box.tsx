import { currentLocale } from '#app/_data/locale.ts';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { plural } from '#lib/text';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { removeRowAction } from '../actions.ts';

interface RemoveBoxProps {
  readonly noun: string;
  readonly slug: string;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Deleting takes two steps; the second one says what it means. */
export async function RemoveBox({ noun, slug, searchParams }: RemoveBoxProps) {
  const [locale, { uses }] = await Promise.all([currentLocale(), searchParams]);
  const text = adminEditingText[locale].remove;
  return (
    <section className="mt-10 max-w-[560px] border-t border-line pt-3">
      {uses && (
        <Notice kind="poor" role="alert" className="my-3">
          {plural(locale, noun === 'projects' ? text.workInUse : text.inUse, Number(uses) || 1)}
        </Notice>
      )}
      <details>
        <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
          {text.open}
          <i aria-hidden="true" />
        </summary>
        <p className="pb-3 text-15 text-ink-2">{text.lede}</p>
        <form action={removeRowAction}>
          <input type="hidden" name="noun" value={noun} />
          <input type="hidden" name="row" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" size="small">
            {text.confirm}
          </Button>
        </form>
      </details>
    </section>
  );
}
