import { partFacts } from '#components/orders/part-facts';
import { PartPicture } from '#components/orders/part-picture';
import { Button } from '#components/ui/button';
import { controlClass } from '#components/ui/field';
import { Link } from '#components/ui/link';
import { Notice } from '#components/ui/notice';
import { cn } from '#lib/cn';
import type { CartLine } from '#lib/orders';
import { fill, formatDate, formatMoney, localeHref } from '#lib/text';
import type { ShownCart } from './shown-cart.ts';

type RowProps = ShownCart & { readonly line: CartLine };

function Fault({ line, locale, timeZone, text }: RowProps) {
  if (line.fault === null) return null;
  if (line.fault === 'gone') {
    return (
      <Notice kind="warn" title={text.faults.gone.title} className="mt-3">
        <p>{text.faults.gone.lede}</p>
      </Notice>
    );
  }
  const { title, lede, renew } = text.faults.expired;
  const date = formatDate(line.validUntil, { locale, timeZone });
  return (
    <Notice kind="warn" title={fill(title, { date })} className="mt-3">
      <p>{lede}</p>
      <Button type="submit" size="small" name="intent" value={`renew:${line.lineId}`} className="mt-2">
        {renew}
      </Button>
    </Notice>
  );
}

function Sum({ line, locale, text }: RowProps) {
  const money = (cents: number) => formatMoney(cents, { locale, currency: line.currency });
  const { unitCents, settings } = line.frozen;
  return (
    <div className={cn('num text-right', line.fault && 'text-ink-3 line-through')}>
      <b className="block text-18 font-bold whitespace-nowrap">{money(line.totalCents)}</b>
      {settings.quantity > 1 && (
        <span className="block text-13 text-ink-2">{fill(text.each, { price: money(unitCents) })}</span>
      )}
    </div>
  );
}

function Controls({ line, locale, text }: RowProps) {
  const name = line.title[locale];
  const { lineId, note } = line;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <label className="flex items-center gap-2 text-14">
        <span aria-hidden="true" className="text-ink-2 max-sm:hidden">
          {text.quantity}
        </span>
        <input
          type="number"
          name={`quantity-${lineId}`}
          aria-label={fill(text.quantityOf, { title: name })}
          inputMode="numeric"
          min={1}
          max={10_000}
          required
          defaultValue={line.frozen.settings.quantity}
          key={line.frozen.settings.quantity}
          className={cn(controlClass, 'num min-h-11 w-22')}
        />
      </label>
      <Button
        type="submit"
        size="small"
        formNoValidate
        name="intent"
        value={`remove:${lineId}`}
        aria-label={fill(text.removeOf, { title: name })}
      >
        {text.remove}
      </Button>
      <details open={Boolean(note)} className="min-w-0 basis-full">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-14 text-ink-2 underline underline-offset-4">
          {text.note}
        </summary>
        <textarea
          name={`note-${lineId}`}
          aria-label={fill(text.noteOf, { title: name })}
          maxLength={500}
          rows={2}
          placeholder={text.noteHint}
          defaultValue={note ?? ''}
          key={note}
          className={cn(controlClass, 'py-2.5 text-15')}
        />
      </details>
    </div>
  );
}

/** A line of the cart: what it is, what it costs, how many, until when. */
export function CartLineRow(props: RowProps) {
  const { line, names, locale, timeZone, text } = props;
  const { title, projectSlug, projectCover, modelPicture, frozen, nextBreak } = line;
  const until = fill(text.until, { date: formatDate(line.validUntil, { locale, timeZone, style: 'day' }) });
  return (
    <li className="grid grid-cols-[92px_minmax(0,1fr)] gap-x-4 border-t border-line py-5 first:border-t-0 sm:grid-cols-[148px_minmax(0,1fr)] sm:gap-x-6">
      <div>
        <PartPicture projectCover={projectCover} modelPicture={modelPicture} />
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
          <div className="min-w-0 wrap-anywhere">
            <h2 className="text-18 font-med">
              {projectSlug ? (
                <Link href={localeHref(locale, `/gallery/${projectSlug}`)} className="hover:text-copper">
                  {title[locale]}
                </Link>
              ) : (
                title[locale]
              )}
            </h2>
            <p className="text-14 text-ink-2">{partFacts(frozen, { names, locale })}</p>
            {!line.fault && <p className="text-13 text-ink-3">{until}</p>}
          </div>
          <Sum {...props} />
        </div>
        {nextBreak && !line.fault && (
          <p className="num mt-1 text-13 text-ink-2">
            {fill(text.nextBreak, {
              n: nextBreak.fromQuantity,
              price: formatMoney(nextBreak.unitCents, { locale, currency: line.currency }),
            })}
          </p>
        )}
        <Fault {...props} />
        <Controls {...props} />
      </div>
    </li>
  );
}
