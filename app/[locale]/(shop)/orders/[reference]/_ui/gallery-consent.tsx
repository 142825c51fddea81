import { Button } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { fill, formatDate } from '#lib/text';
import { galleryConsentAction } from '../actions.ts';
import type { OrderLink } from './order-form-state.ts';
import type { ShownOrder } from './shown-order.ts';

/** Asks whether the gallery may show what the customer brought; nothing where all of it stands there already. */
export function GalleryConsent({ order, link, locale, timeZone, text }: ShownOrder & { link: OrderLink }) {
  const { galleryConsentAt: givenAt, status } = order;
  const isOver = status === 'cancelled' || status === 'refunded';
  const hasOwnPart = order.lines.some(({ projectSlug }) => projectSlug === null);
  if (!hasOwnPart || (isOver && !givenAt)) return null;
  const words = text.consent;
  return (
    <Panel id="gallery-consent" title={words.title} className="mt-4">
      <p className="text-ink-2">{words.lede}</p>
      {givenAt && (
        <p className="mt-3 font-med">
          {fill(words.given, { date: formatDate(givenAt, { locale, timeZone, style: 'moment' }) })}
        </p>
      )}
      <form action={galleryConsentAction} className="mt-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="reference" value={link.reference} />
        <input type="hidden" name="key" value={link.orderKey} />
        <Button type="submit" name="consent" value={givenAt ? 'withdrawn' : 'given'}>
          {givenAt ? words.withdraw : words.give}
        </Button>
      </form>
      <p className="mt-1.5 text-13 text-ink-3">{givenAt ? words.withdrawNote : words.giveNote}</p>
    </Panel>
  );
}
