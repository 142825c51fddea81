import { inlineLinkClass, TextLink } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { mayCustomerCancel } from '#lib/orders';
import { fill, formatBytes, formatMoney, localeHref, locales } from '#lib/text';
import { AgainForms } from './again-forms.client.tsx';
import { GalleryConsent } from './gallery-consent.tsx';
import type { OrderLink } from './order-form-state.ts';
import type { ShownOrder } from './shown-order.ts';

interface OrderCareProps extends ShownOrder {
  readonly link: OrderLink;
}

const rowClass =
  'flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2 first:border-t-0';

/** Money that has gone back to the customer. */
function backOf({ payments, status }: ShownOrder['order']) {
  const isCalledOff = status === 'cancelled';
  return isCalledOff
    ? []
    : payments.flatMap(({ refunds }) => refunds.filter(({ state }) => state === 'done'));
}

function Files({ order, link, locale, text }: OrderCareProps) {
  const words = text.files;
  const base = `/api/v1/orders/${order.reference}`;
  const query = `key=${link.orderKey}`;
  const models = order.lines.filter(({ origin }) => origin === 'upload');
  return (
    <Panel id="files" title={words.title} className="mt-4">
      <ul className="text-15">
        {locales.map((language) => (
          <li key={language} className={rowClass}>
            <a href={`${base}/invoice?${query}&language=${language}`} className={inlineLinkClass} download>
              {words.invoice} {words.invoiceIn[language]}
            </a>
            <span className="text-13 text-ink-3">{words.pdf}</span>
          </li>
        ))}
        {backOf(order).map(({ id, amountCents }) => (
          <li key={id} className={rowClass}>
            <a
              href={`${base}/credit-notes/${id}?${query}&language=${locale}`}
              className={inlineLinkClass}
              download
            >
              {fill(words.creditNote, {
                amount: formatMoney(amountCents, { locale, currency: order.currency }),
              })}
            </a>
            <span className="text-13 text-ink-3">{words.pdf}</span>
          </li>
        ))}
        {models.map(({ id, fileName, fileSizeBytes }) => (
          <li key={id} className={rowClass}>
            <a href={`${base}/files/${id}?${query}`} className={`${inlineLinkClass} wrap-anywhere`} download>
              {fileName}
            </a>
            <span className="num text-13 text-ink-3">{formatBytes(fileSizeBytes, locale)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A form for each work of the gallery that was printed. */
function Reviews({ order, locale, text }: OrderCareProps) {
  const works = new Map(
    order.lines.flatMap(({ projectSlug, title }) => (projectSlug ? [[projectSlug, title] as const] : [])),
  );
  if (works.size === 0) return null;
  const { review } = text;
  return (
    <Panel id="review" title={review.title} className="mt-4">
      <p className="mb-2 text-ink-2">{review.lede}</p>
      <ul>
        {[...works].map(([slug, title]) => (
          <li key={slug}>
            <TextLink href={localeHref(locale, `/gallery/${slug}#reviews`)}>
              {fill(review.open, { title })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What a customer can take from the order, and do with it. */
export function OrderCare(props: OrderCareProps) {
  const { order, link, locale, text } = props;
  const { again, cancel } = text;
  return (
    <>
      {order.status === 'completed' && <Reviews {...props} />}
      <Files {...props} />
      <GalleryConsent {...props} />
      <Panel id="again" title={again.title} className="mt-4">
        <AgainForms
          link={link}
          locale={locale}
          mayCancel={mayCustomerCancel(order.status)}
          text={{ again, cancel }}
        />
      </Panel>
    </>
  );
}
