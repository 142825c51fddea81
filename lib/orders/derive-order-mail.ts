import type { ShopSettings } from '#lib/content';
import type { MailBlock, MailContent } from '#lib/mail';
import { fill, formatDate, formatMoney, type Locale, localeHref } from '#lib/text';
import { mailsText } from '#lib/text/messages/mails';
import { ordersText } from '#lib/text/messages/orders';
import type { PaymentMethod } from './checkout.ts';
import type { DeliveryMethod, OrderStatus } from './transitions.ts';

/** What a mail says of an order. */
export interface MailedOrder {
  readonly reference: string;
  readonly customerName: string;
  readonly deliveryMethod: DeliveryMethod;
  readonly paymentMethod: PaymentMethod;
  readonly deliveryCents: number;
  readonly deliveryName: string | null;
  readonly discountCents: number;
  readonly couponCode: string | null;
  readonly taxCents: number;
  readonly totalCents: number;
  readonly paidCents: number;
  readonly currency: string;
  readonly promisedFor: Date | null;
  readonly lines: readonly {
    readonly title: string;
    readonly quantity: number;
    readonly totalCents: number;
  }[];
}

export type OrderMailSubject =
  | { readonly kind: 'placed' }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'asked'; readonly body: string }
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'called-off'; readonly reason: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'paid'; readonly amountCents: number }
  | { readonly kind: 'money-back'; readonly amountCents: number; readonly reason: string | null }
  | { readonly kind: 'money-trouble' }
  | { readonly kind: 'proposal' | 'changed'; readonly reason: string; readonly toTotalCents: number }
  | { readonly kind: 'status'; readonly to: OrderStatus; readonly reason: string | null };

export interface OrderMailInput {
  readonly subject: OrderMailSubject;
  readonly order: MailedOrder;
  readonly shop: Pick<ShopSettings, 'name' | 'timeZone' | 'bank'>;
  readonly locale: Locale;
  /** Where the shop is reached, without a slash at the end. */
  readonly shopUrl: string;
  /** The shop path of the order's page, key included. */
  readonly orderPath: string;
  /** The shop path of where it can be reviewed, key included. */
  readonly reviewPath: string;
}

function moneyOf({ order, locale }: OrderMailInput) {
  return (cents: number) => formatMoney(cents, { locale, currency: order.currency });
}

function sumRows(input: OrderMailInput): MailBlock {
  const { order, locale } = input;
  const words = mailsText[locale].sums;
  const money = moneyOf(input);
  const delivery = order.deliveryCents > 0 ? money(order.deliveryCents) : words.free;
  return {
    kind: 'rows',
    rows: [
      ...order.lines.map(({ title, quantity, totalCents }) => ({
        label: quantity > 1 ? `${title} × ${quantity}` : title,
        value: money(totalCents),
      })),
      ...(order.discountCents > 0
        ? [
            {
              label: fill(words.discount, { code: order.couponCode ?? '' }),
              value: `−${money(order.discountCents)}`,
            },
          ]
        : []),
      { label: order.deliveryName ?? words[order.deliveryMethod], value: delivery },
      { label: words.total, value: money(order.totalCents), isTotal: true },
      { label: words.tax, value: money(order.taxCents) },
    ],
  };
}

/** How the order is paid; for a transfer, all that a bank asks for. */
function paymentBlocks(input: OrderMailInput): readonly MailBlock[] {
  const { order, locale, shop } = input;
  const { placed, bank } = mailsText[locale];
  const total = moneyOf(input)(order.totalCents);
  if (order.paymentMethod === 'card') return [{ kind: 'paragraph', text: fill(placed.card, { total }) }];
  if (order.paymentMethod === 'pickup') return [{ kind: 'paragraph', text: fill(placed.pickup, { total }) }];
  if (!shop.bank) return [{ kind: 'paragraph', text: placed.byHand }];
  return [
    { kind: 'paragraph', text: fill(placed.transfer, { total }) },
    {
      kind: 'rows',
      rows: [
        { label: bank.holder, value: shop.bank.holder },
        { label: bank.iban, value: shop.bank.iban },
        { label: bank.bic, value: shop.bank.bic },
        { label: bank.reference, value: order.reference },
      ],
    },
  ];
}

function followBlocks({ locale, shopUrl, orderPath }: OrderMailInput): readonly MailBlock[] {
  const text = mailsText[locale];
  const href = shopUrl + localeHref(locale, orderPath);
  return [
    { kind: 'link', label: text.open, href },
    { kind: 'note', text: text.keep },
  ];
}

function placedMail(input: OrderMailInput) {
  const { order, locale, shop } = input;
  const { greeting, placed } = mailsText[locale];
  const date = order.promisedFor && formatDate(order.promisedFor, { locale, timeZone: shop.timeZone });
  const promise = date && fill(placed[`${order.deliveryMethod}By`], { date });
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: [placed.lede, promise].filter(Boolean).join(' ') },
    sumRows(input),
    ...paymentBlocks(input),
    ...followBlocks(input),
  ];
  return { subject: fill(placed.subject, { reference: order.reference }), blocks };
}

function arrivedMail(input: OrderMailInput) {
  const { order, locale, shopUrl } = input;
  const { arrived } = mailsText[locale];
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(arrived.lede, { name: order.customerName }) },
    sumRows(input),
    {
      kind: 'link',
      label: arrived.open,
      href: shopUrl + localeHref(locale, `/admin/orders/${order.reference}`),
    },
  ];
  const total = moneyOf(input)(order.totalCents);
  return { subject: fill(arrived.subject, { reference: order.reference, total }), blocks };
}

function statusMail(input: OrderMailInput, { to, reason }: { to: OrderStatus; reason: string | null }) {
  const { order, locale } = input;
  const { greeting, status } = mailsText[locale];
  const isSplit = to === 'ready' || to === 'completed';
  const headline = ordersText[locale].headline[isSplit ? (`${to}-${order.deliveryMethod}` as const) : to];
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: status[to === 'ready' ? (`ready-${order.deliveryMethod}` as const) : to] },
    ...(reason ? [{ kind: 'paragraph', text: fill(status.reason, { reason }) } as const] : []),
    ...followBlocks(input),
  ];
  return { subject: fill(status.subject, { reference: order.reference, headline }), blocks };
}

/** To the owner: what a customer has done, and where to answer it. */
function workshopMail(input: OrderMailInput, kind: 'asked' | 'called-off', said: string) {
  const { order, locale, shopUrl } = input;
  const words = mailsText[locale][kind];
  const href = shopUrl + localeHref(locale, `/admin/orders/${order.reference}`);
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(words.lede, { name: order.customerName }) },
    { kind: 'paragraph', text: said },
    { kind: 'link', label: words.open, href },
  ];
  return { subject: fill(words.subject, { reference: order.reference }), blocks };
}

function answeredMail(input: OrderMailInput, said: string) {
  const { order, locale } = input;
  const { greeting, answered } = mailsText[locale];
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: answered.lede },
    { kind: 'paragraph', text: said },
    ...followBlocks(input),
  ];
  return { subject: fill(answered.subject, { reference: order.reference }), blocks };
}

function reviewMail(input: OrderMailInput) {
  const { order, locale, shopUrl, reviewPath } = input;
  const { greeting, review } = mailsText[locale];
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: review.lede },
    { kind: 'link', label: review.open, href: shopUrl + localeHref(locale, reviewPath) },
    { kind: 'note', text: review.once },
  ];
  return { subject: fill(review.subject, { reference: order.reference }), blocks };
}

/** Whether the owner reads it, and not the customer. */
export function isToOwner({ kind }: OrderMailSubject): boolean {
  return kind === 'arrived' || kind === 'asked' || kind === 'called-off' || kind === 'money-trouble';
}

function paidMail(input: OrderMailInput, amountCents: number) {
  const { order, locale } = input;
  const { greeting, paid } = mailsText[locale];
  const money = moneyOf(input);
  const openCents = order.totalCents - order.paidCents;
  const rest = openCents > 0 ? fill(paid.rest, { amount: money(openCents) }) : '';
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: [fill(paid.lede, { amount: money(amountCents) }), rest].join(' ').trim() },
    ...followBlocks(input),
  ];
  return { subject: fill(paid.subject, { reference: order.reference }), blocks };
}

function moneyBackMail(input: OrderMailInput, amountCents: number, reason: string | null) {
  const { order, locale } = input;
  const { greeting, moneyBack, status } = mailsText[locale];
  const amount = moneyOf(input)(amountCents);
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: fill(moneyBack.lede, { amount }) },
    ...(reason ? [{ kind: 'paragraph', text: fill(status.reason, { reason }) } as const] : []),
    ...followBlocks(input),
  ];
  return { subject: fill(moneyBack.subject, { reference: order.reference, amount }), blocks };
}

function changeMail(
  input: OrderMailInput,
  change: Extract<OrderMailSubject, { kind: 'proposal' | 'changed' }>,
) {
  const { order, locale } = input;
  const { greeting, proposal, changed, status } = mailsText[locale];
  const words = change.kind === 'proposal' ? proposal : changed;
  const total = moneyOf(input)(change.toTotalCents);
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(greeting, { name: order.customerName }) },
    { kind: 'paragraph', text: fill(words.lede, { total }) },
    { kind: 'paragraph', text: fill(status.reason, { reason: change.reason }) },
    ...followBlocks(input),
  ];
  return { subject: fill(words.subject, { reference: order.reference }), blocks };
}

function moneyTroubleMail({ order, locale, shopUrl }: OrderMailInput) {
  const { arrived, moneyTrouble } = mailsText[locale];
  const href = shopUrl + localeHref(locale, `/admin/orders/${order.reference}`);
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: moneyTrouble.lede },
    { kind: 'link', label: arrived.open, href },
  ];
  return { subject: fill(moneyTrouble.subject, { reference: order.reference }), blocks };
}

function bodyOf(input: OrderMailInput) {
  switch (input.subject.kind) {
    case 'asked':
      return workshopMail(input, 'asked', input.subject.body);
    case 'called-off':
      return workshopMail(input, 'called-off', input.subject.reason);
    case 'answered':
      return answeredMail(input, input.subject.body);
    case 'review':
      return reviewMail(input);
    case 'placed':
      return placedMail(input);
    case 'arrived':
      return arrivedMail(input);
    case 'paid':
      return paidMail(input, input.subject.amountCents);
    case 'money-back':
      return moneyBackMail(input, input.subject.amountCents, input.subject.reason);
    case 'proposal':
    case 'changed':
      return changeMail(input, input.subject);
    case 'money-trouble':
      return moneyTroubleMail(input);
    case 'status':
      return statusMail(input, input.subject);
  }
}

/** A mail about an order, in the language that it was ordered in. */
export function deriveOrderMail(input: OrderMailInput): MailContent {
  const { locale, shop } = input;
  return { locale, ...bodyOf(input), footer: fill(mailsText[locale].footer, { shop: shop.name }) };
}
