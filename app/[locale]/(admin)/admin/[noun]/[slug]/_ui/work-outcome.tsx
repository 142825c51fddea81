import { z } from 'zod';
import { refusalWords } from '#app/[locale]/(shop)/print/_ui/refusal-words.ts';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { Locale } from '#lib/text';
import { adminWorksText } from '#lib/text/messages/admin-works';
import { printText } from '#lib/text/messages/print';
import { restorePictureAction } from '../../work-actions.ts';

interface WorkOutcomeProps {
  /** What an action or an upload has left in the address. */
  readonly outcome: Readonly<Record<string, string | string[] | undefined>>;
  readonly locale: Locale;
}

const factsInAddress = z.record(z.string(), z.union([z.string(), z.number()]));

function factsOf(value: unknown): Readonly<Record<string, string | number>> {
  try {
    return factsInAddress.parse(JSON.parse(String(value)));
  } catch {
    // Typed by hand: the sentence stands without its numbers.
    return {};
  }
}

function refusalSentence({ outcome, locale }: WorkOutcomeProps): string {
  const reason = String(outcome.refused);
  const { refusals } = adminWorksText[locale];
  const own: Readonly<Record<string, string>> = refusals;
  if (Object.hasOwn(own, reason)) return own[reason] ?? '';
  return refusalWords({ reason, facts: factsOf(outcome.facts) }, printText[locale].refusals, locale);
}

/** What became of the last change to a work's files; a picture that was taken away can be brought back. */
export function WorkOutcome({ outcome, locale }: WorkOutcomeProps) {
  const { pictures, articlePicture, sent, created, printed } = adminWorksText[locale];
  if (outcome.refused || outcome.failed) {
    const failed = outcome.failed === 'last-picture' ? pictures.last : pictures.gone;
    return (
      <Notice kind="poor" role="alert" className="mt-4">
        {outcome.refused ? refusalSentence({ outcome, locale }) : failed}
      </Notice>
    );
  }
  if (typeof outcome.deleted === 'string') {
    return (
      <Notice kind="good" role="status" className="mt-4">
        <p>{pictures.deleted}</p>
        <form action={restorePictureAction} className="mt-2">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="entry" value={outcome.deleted} />
          <Button type="submit" size="small">
            {pictures.restore}
          </Button>
        </form>
      </Notice>
    );
  }
  const told = [
    [outcome.created, created],
    [outcome.printed, printed],
    [outcome.sent, sent],
    [outcome.restored, pictures.restored],
    [outcome.described, pictures.saved],
    [outcome.removed, articlePicture.removed],
  ].find(([isSo]) => isSo)?.[1];
  if (!told) return null;
  return (
    <Notice kind="good" role="status" className="mt-4">
      {told}
    </Notice>
  );
}
