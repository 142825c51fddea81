import { Button } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { createOrderKey } from '#lib/orders';
import { fill, formatMoney } from '#lib/text';
import { answerChangeAction } from '../actions.ts';
import type { ShownOrder } from './shown-order.ts';

/** A change that the workshop proposes, line by line, with both answers; nothing where none waits. */
export function OrderChangePanel({ order, locale, text }: ShownOrder) {
  const change = order.changes.find(({ state }) => state === 'proposed');
  if (!change) return null;
  const words = text.change;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  const changed = order.lines.flatMap((line) => {
    const next = change.lines.find(({ lineId }) => lineId === line.id);
    const isSame = next?.quantity === line.quantity && next.totalCents === line.totalCents;
    return next && !isSame ? [{ line, next }] : [];
  });
  return (
    <Panel id="change" title={words.title} className="mb-8">
      <p className="wrap-anywhere">{change.reason}</p>
      <ul className="num mt-3 border-t border-line">
        {changed.map(({ line, next }) => (
          <li key={line.id} className="border-b border-line py-2 wrap-anywhere">
            {next.quantity === 0
              ? fill(words.removed, { title: line.title })
              : fill(words.line, {
                  title: line.title,
                  from: line.quantity,
                  fromPrice: money(line.totalCents),
                  to: next.quantity,
                  toPrice: money(next.totalCents),
                })}
          </li>
        ))}
      </ul>
      <p className="num mt-3 font-med">
        {fill(words.total, { from: money(change.fromTotalCents), to: money(change.toTotalCents) })}
      </p>
      <form action={answerChangeAction} className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="reference" value={order.reference} />
        <input type="hidden" name="key" value={createOrderKey(order.reference)} />
        <input type="hidden" name="changeId" value={change.id} />
        <Button type="submit" name="answer" value="accepted" variant="primary">
          {words.accept}
        </Button>
        <Button type="submit" name="answer" value="declined">
          {words.decline}
        </Button>
      </form>
      <p className="mt-3 text-13 text-ink-3">{words.note}</p>
    </Panel>
  );
}
