import { Button, inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { isPrinted, type OrderLine } from '#lib/orders';
import { localeHref } from '#lib/text';
import { makePrintedWorkAction } from '../work-actions.ts';
import type { OrderFileProps } from './order-file-props.ts';

/** The way of a customer's printed part into the gallery: where he agrees, and not before it is printed. */
export function GalleryWork({ line, order, locale, text }: OrderFileProps & { readonly line: OrderLine }) {
  if (line.projectSlug || !isPrinted(order.status)) return null;
  const words = text.galleryWork;
  if (line.gallerySlug) {
    return (
      <p className="border-t border-line py-2.5">
        <Link href={localeHref(locale, `/admin/projects/${line.gallerySlug}`)} className={inlineLinkClass}>
          {words.made}
        </Link>
      </p>
    );
  }
  if (!order.galleryConsentAt) {
    return <p className="border-t border-line py-2.5 text-14 text-ink-3">{words.noConsent}</p>;
  }
  return (
    <form action={makePrintedWorkAction} className="border-t border-line py-2.5">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={order.reference} />
      <input type="hidden" name="lineId" value={line.id} />
      <Button type="submit" size="small">
        {words.make}
      </Button>
      <p className="mt-1.5 text-13 text-ink-3">{words.note}</p>
    </form>
  );
}
