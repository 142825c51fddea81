import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { fill, type Locale } from '#lib/text';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { restoreRowAction } from '../actions.ts';

interface EditOutcomeProps {
  readonly noun: string;
  /** What an action has left in the address. */
  readonly outcome: Readonly<Record<string, string | string[] | undefined>>;
  readonly touched: { readonly title: string; readonly isUnseen: boolean } | undefined;
  readonly locale: Locale;
  readonly text: AdminEditingText;
}

/** What became of the last edit; a deletion can be taken back. */
export function EditOutcome({ noun, outcome, touched, locale, text }: EditOutcomeProps) {
  const { saved, restored, deleted, gone } = outcome;
  if (gone) {
    return (
      <Notice kind="poor" role="alert" className="mb-5">
        {text.gone}
      </Notice>
    );
  }
  if (typeof deleted === 'string') {
    return (
      <Notice kind="good" role="status" className="mb-5">
        <p>{text.deleted}</p>
        <form action={restoreRowAction} className="mt-2">
          <input type="hidden" name="noun" value={noun} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="entry" value={deleted} />
          <Button type="submit" size="small">
            {text.restore}
          </Button>
        </form>
      </Notice>
    );
  }
  if (!touched || !(saved || restored)) return null;
  const told = touched.isUnseen ? text.savedUnseen : text.saved;
  return (
    <Notice kind="good" role="status" className="mb-5">
      {fill(restored ? text.restored : told, { name: touched.title })}
    </Notice>
  );
}
