'use client';

import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { IconClock, IconLock } from '#components/ui/icons';
import { cn } from '#lib/cn';
import {
  type PartGeometry,
  type PriceRules,
  type PrintSettings,
  quoteValidDays,
  scaleGeometry,
} from '#lib/quote';
import { fill, formatMoney, type Locale } from '#lib/text';
import type { ConfiguratorText } from '#lib/text/messages/quote';
import { useChangeMark } from '../vitals/use-change-mark.ts';
import type { ColourChoice, MaterialChoice, OrderTarget } from './choices.tsx';
import { deriveOffer, type Offer } from './offer.ts';
import { OrderOutcome } from './order-outcome.tsx';
import { PriceBar } from './price-bar.client.tsx';
import { PriceBox } from './price-box.tsx';
import { PriceLines } from './price-lines.tsx';
import { PriceSummary } from './price-summary.tsx';
import { ReviewGate } from './review-gate.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { settingsSummary } from './settings-summary.ts';
import { useEarlyChoices } from './use-early-choices.ts';
import { type OrderIntent, useOrder } from './use-order.ts';

export interface ConfiguratorProps {
  /** The part at 100 % size; null while there is no model. */
  readonly geometry: PartGeometry | null;
  /** Millimetres that one unit of the model stands for; the size in percent counts from there. */
  readonly unitMm?: number;
  readonly rules: PriceRules;
  readonly materials: readonly MaterialChoice[];
  readonly colours: readonly ColourChoice[];
  readonly initialSettings: PrintSettings;
  readonly locale: Locale;
  readonly order: OrderTarget;
  readonly text: ConfiguratorText;
  /** What is printed, for a mail to the workshop. */
  readonly name?: string;
  readonly workshopEmail?: string | undefined;
  readonly onSettingsChange?: (settings: PrintSettings) => void;
}

/** Settings of a print and its price at once, with every line of it, and the order. */
export function ConfiguratorForm(props: ConfiguratorProps) {
  const { geometry, unitMm = 1, rules, initialSettings, materials, colours, locale, text } = props;
  const [settings, setSettings] = useState(initialSettings);
  const latest = useRef(settings);
  const form = useRef<HTMLFormElement>(null);
  useEarlyChoices(form);
  // The controls move first, the price follows: on a slow phone a slider stays under the finger.
  const priced = useDeferredValue(settings);
  const offer = useMemo(() => {
    const inMm = { ...priced, scalePercent: priced.scalePercent * unitMm };
    return geometry && deriveOffer({ geometry, rules, settings: inMm });
  }, [geometry, rules, priced, unitMm]);
  const partInMm = useMemo(() => geometry && scaleGeometry(geometry, unitMm * 100), [geometry, unitMm]);
  const markChange = useChangeMark('render-configurator', priced === settings);
  const change = (changes: Partial<PrintSettings>) => {
    markChange();
    // Several changes may come before the next render.
    latest.current = { ...latest.current, ...changes };
    setSettings(latest.current);
    props.onSettingsChange?.(latest.current);
  };
  return (
    <form ref={form} autoComplete="off" aria-label={text.title} onSubmit={(event) => event.preventDefault()}>
      <SettingsPanel
        text={text.settings}
        onChange={change}
        {...{ settings, geometry: partInMm, rules, offer, materials, colours, locale }}
      />
      <PriceBox label={text.price.label} className="mt-6">
        {partInMm && offer ? (
          <OfferBox
            {...props}
            geometry={partInMm}
            settings={priced}
            offer={offer}
            isStale={priced !== settings}
            onChange={change}
          />
        ) : (
          <p className="text-14 text-ink-2">{text.price.waiting['no-file']}</p>
        )}
        <noscript>
          <p className="mt-4 text-13 text-ink-2">{text.price.withoutScript}</p>
        </noscript>
      </PriceBox>
    </form>
  );
}

interface OfferBoxProps extends ConfiguratorProps {
  readonly geometry: PartGeometry;
  readonly settings: PrintSettings;
  readonly offer: Offer;
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<PrintSettings>) => void;
}

function OfferBox(props: OfferBoxProps) {
  const { offer, isStale, geometry, settings, rules, materials, colours, locale, text, order, onChange } =
    props;
  const { quote } = offer;
  const { state, submit, dismiss } = useOrder({ target: order, locale });
  const orderButton = useRef<HTMLDivElement>(null);
  const money = (cents: number) => formatMoney(cents, { locale, currency: rules.currency });
  const colour = colours.find(({ slug }) => slug === quote.settings.colour);
  const colourName = colour ? colour.name : quote.settings.colour;

  if (quote.status === 'review') {
    const name = props.name ?? '';
    const body = settingsSummary({ settings, geometry, materials, colourName, locale, text });
    const workshop = { email: props.workshopEmail, subject: fill(text.review.subject, { name }), body };
    return (
      <ReviewGate text={text.review} {...{ quote, geometry, rules, materials, workshop, locale, onChange }} />
    );
  }

  const go = (intent: OrderIntent, expectedTotalCents = quote.totalCents) =>
    submit({ intent, quote, expectedTotalCents });
  const busy = state.kind === 'busy' ? state.intent : null;
  const isWaiting = order.kind === 'waiting';
  const { quantity } = quote.settings;
  const orderLabel = quantity > 1 ? fill(text.order.orderMany, { n: quantity }) : text.order.order;
  const orderProps = {
    variant: 'primary',
    disabled: isWaiting,
    'aria-busy': busy === 'order',
    onClick: () => go('order'),
    children: orderLabel,
  } as const;
  return (
    <>
      <div className={cn(isStale && 'recomputing')}>
        <PriceSummary text={text.price} cheaper={cheaperOf(props)} {...{ quote, locale }} />
        <PriceLines {...{ quote, colourName, locale, text }} />
        <BreakNote {...props} />
      </div>
      <div ref={orderButton}>
        <Button wide {...orderProps} />
      </div>
      {(['cart', 'save'] as const).map((intent) => (
        <Button
          key={intent}
          wide
          className="mt-2"
          disabled={isWaiting}
          aria-busy={busy === intent}
          onClick={() => go(intent)}
        >
          {text.order[intent]}
        </Button>
      ))}
      {isWaiting && <p className="mt-3 text-13 text-ink-2">{text.price.waiting[order.reason]}</p>}
      <OrderOutcome
        text={text.order}
        onAccept={({ intent, nowCents }) => go(intent, nowCents)}
        onDismiss={dismiss}
        {...{ state, money }}
      />
      <p className="mt-4 flex gap-2 text-13 text-ink-2">
        <IconLock className="mt-px size-[18px] text-ink-3" />
        {fill(text.price.promise, { days: quoteValidDays })}
      </p>
      <PriceBar
        label={text.price.label}
        sum={money(quote.totalCents)}
        note={
          quantity > 1
            ? fill(text.price.unit, { n: quantity, unit: money(quote.unitCents) })
            : text.price.taxIncluded
        }
        rival={orderButton}
      >
        <Button {...orderProps} />
      </PriceBar>
    </>
  );
}

/** The cheapest material that has a price, where that is not the chosen one. */
function cheaperOf({ offer, materials }: OfferBoxProps) {
  const priced = materials.flatMap(({ slug, name }) => {
    const totalCents = offer.materialCents[slug] ?? null;
    return totalCents === null ? [] : [{ slug, material: name, totalCents }];
  });
  const [cheapest] = priced.toSorted((left, right) => left.totalCents - right.totalCents);
  const chosen = priced.find(({ slug }) => slug === offer.quote.settings.material);
  return cheapest && chosen && cheapest.totalCents < chosen.totalCents ? cheapest : null;
}

/** What a piece costs at the next quantity break. */
function BreakNote({ offer: { nextBreak, quote }, rules, locale, text }: OfferBoxProps) {
  if (!nextBreak || nextBreak.unitCents === null || quote.status === 'review') return null;
  if (nextBreak.unitCents >= quote.unitCents) return null;
  const unit = formatMoney(nextBreak.unitCents, { locale, currency: rules.currency });
  return (
    <p className="num mb-4 flex gap-2 text-13 text-ink-2">
      <IconClock className="mt-px size-[18px] text-ink-3" />
      <span>
        <b className="font-bold text-ink">
          {fill(text.price.fewerCents, { n: nextBreak.fromQuantity, unit })}
        </b>{' '}
        {text.price.fewerWhy}
      </span>
    </p>
  );
}
