import { ownerCtx } from '#app/_http/owner.ts';
import { countNewContactRequests } from '#lib/contact';
import { formatNumber, type Locale, plural } from '#lib/text';
import type { AdminText } from '#lib/text/messages/admin';

interface NewRequestCountProps {
  readonly locale: Locale;
  readonly text: AdminText;
}

/** How many messages nobody has answered yet. */
export async function NewRequestCount({ locale, text }: NewRequestCountProps) {
  const count = await countNewContactRequests({ ctx: await ownerCtx() });
  if (count === 0) return null;
  return (
    <span className="num pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-13 text-ink-3">
      <span aria-hidden="true">{formatNumber(count, { locale })}</span>
      <span className="sr-only">{plural(locale, text.unanswered, count)}</span>
    </span>
  );
}
