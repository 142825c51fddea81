import { Picture } from '#components/catalogue/picture';
import { OrderTimeline, type TimelineEntry } from '#components/orders/order-timeline';
import { stepTitle } from '#components/orders/order-words';
import { colourName, materialName } from '#components/orders/part-facts';
import { Stage } from '#components/ui/stage';
import { deriveTimeline, type TimelineStep } from '#lib/orders';
import { fill, formatDate, formatDuration, formatMoney, formatSizeMm } from '#lib/text';
import { countParts, type ShownOrderWithNames } from './shown-order.ts';

function noteOf({ status, reason }: TimelineStep, shown: ShownOrderWithNames): string | null {
  const { order, locale, text } = shown;
  const { notes } = text.timeline;
  switch (status) {
    case 'new': {
      const total = formatMoney(order.totalCents, { locale, currency: order.currency });
      const rules = order.lines[0]?.frozen.rulesVersion ?? 0;
      return fill(notes.new, { parts: countParts(shown), total, rules });
    }
    case 'shipped':
      return fill(notes['shipped-post'], { city: order.deliveryAddress?.city ?? '' });
    case 'completed':
      return notes[`completed-${order.deliveryMethod}`];
    case 'cancelled':
    case 'refunded':
    case 'disputed':
      return null;
    default:
      return reason ? null : notes[status];
  }
}

function entryOf(step: TimelineStep, index: number, shown: ShownOrderWithNames): TimelineEntry {
  const { order, locale, timeZone, text } = shown;
  const moment = step.at && formatDate(step.at, { locale, timeZone, style: 'moment' });
  const since = moment && step.phase === 'now' ? fill(text.timeline.since, { date: moment }) : moment;
  return {
    key: `${index}-${step.status}`,
    phase: step.phase,
    title: stepTitle(step.status, order.deliveryMethod, text),
    at: step.at,
    when: since ?? text.timeline.comes,
    notes: [noteOf(step, shown), step.reason].filter((note) => note !== null),
  };
}

/** The part in front, as it will look, with what it is. */
function FirstPart({ order, locale, names }: ShownOrderWithNames) {
  const line = order.lines.find(({ projectCover }) => projectCover);
  if (!line?.projectCover) return null;
  const { frozen } = line;
  const facts = [
    [line.title, formatSizeMm(frozen.sizeMm, locale)],
    [materialName(frozen, names), colourName(frozen, names, locale)],
    [`× ${line.quantity}`, formatDuration(frozen.estimate.printTimeS * line.quantity, locale)],
  ] as const;
  return (
    <>
      <Stage className="rounded-3">
        <Picture
          path={line.projectCover}
          alt={line.title}
          sizes="(width < 901px) 92vw, 46vw"
          loading="first"
        />
      </Stage>
      <dl className="mb-10 grid grid-cols-2 gap-x-6 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="num border-b border-line py-3">
            <dt className="text-13 text-ink-3">{name}</dt>
            <dd className="font-med">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function OrderStory(shown: ShownOrderWithNames) {
  const { order, text } = shown;
  return (
    <div>
      <FirstPart {...shown} />
      <section aria-labelledby="story">
        <h2 id="story" className="text-28 font-display">
          {text.timeline.title}
        </h2>
        <OrderTimeline entries={deriveTimeline(order).map((step, index) => entryOf(step, index, shown))} />
      </section>
    </div>
  );
}
