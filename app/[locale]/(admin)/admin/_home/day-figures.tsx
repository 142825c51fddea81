import { fill, formatMoney, plural } from '#lib/text';
import type { ShownDay } from './shown-day.ts';

/** What was ordered and what came in: today, and beside it the last thirty days. */
export function DayFigures({ day, locale, text }: ShownDay) {
  const money = (cents: number) => formatMoney(cents, { locale, currency: day.currency });
  const orders = (count: number) => plural(locale, text.orders, count);
  const figures = [
    { name: text.ordered, value: money(day.ordered.cents), note: orders(day.ordered.count) },
    { name: text.money, value: money(day.moneyCents), note: text.moneyLede },
    {
      name: text.month,
      value: money(day.orderedInMonth.cents),
      note: fill(text.monthNote, {
        orders: orders(day.orderedInMonth.count),
        money: money(day.moneyInMonthCents),
      }),
    },
  ];
  return (
    <dl className="num grid grid-cols-1 border-t border-ink sm:grid-cols-3">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="border-b border-line py-4 pr-6">
          <dt className="text-13 text-ink-3">{name}</dt>
          <dd className="text-28 font-display">
            {value}
            <span className="block text-14 font-text text-ink-2">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
