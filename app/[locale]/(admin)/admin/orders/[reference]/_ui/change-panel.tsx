import { Panel } from '#components/ui/panel';
import { fill, formatDate, formatMoney } from '#lib/text';
import { ChangeForm } from './change-form.client.tsx';
import type { OrderFileProps } from './order-file-props.ts';
import { typedMoney } from './typed-money.ts';

const changeable: readonly string[] = ['new', 'confirmed', 'in-production', 'ready'];

/** What was proposed before and what became of it; and the form for the next. */
export function ChangePanel({ order, locale, timeZone, text }: OrderFileProps) {
  const { currency, changes, lines, status } = order;
  if (!changeable.includes(status) && changes.length === 0) return null;
  const words = text.change;
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const open = changes.find(({ state }) => state === 'proposed');
  const total = (change: (typeof changes)[number]) =>
    fill(words.fromTo, { from: money(change.fromTotalCents), to: money(change.toTotalCents) });
  return (
    <Panel id="order-change" title={words.title}>
      <ul className="num">
        {changes.map((change) => (
          <li key={change.id} className="border-b border-line py-2 text-14">
            <p className="font-med">
              {total(change)}, {words.states[change.state]}
            </p>
            <p className="text-ink-2 wrap-anywhere">{change.reason}</p>
            <p className="text-13 text-ink-3">
              {formatDate(change.createdAt, { locale, timeZone, style: 'moment' })}
            </p>
          </li>
        ))}
      </ul>
      {changeable.includes(status) && (
        <details open={open !== undefined}>
          <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
            {words.open}
            <i aria-hidden="true" />
          </summary>
          <ChangeForm
            key={`${open?.id ?? ''}-${changes.length}`}
            reference={order.reference}
            currency={currency}
            lines={lines.map(({ id, title, quantity, totalCents }) => ({
              id,
              title,
              quantity: String(quantity),
              total: typedMoney(totalCents, currency),
            }))}
            delivery={typedMoney(order.deliveryCents, currency)}
            open={open ? fill(words.waits, { total: total(open) }) : null}
            text={words}
          />
        </details>
      )}
    </Panel>
  );
}
