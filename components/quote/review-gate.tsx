import { Button } from '#components/ui/button';
import { buttonClass } from '#components/ui/button-class';
import { VerdictShape } from '#components/ui/verdict';
import {
  largestScalePercent,
  type PartGeometry,
  type PriceRules,
  type PrintSettings,
  type ReviewQuote,
} from '#lib/quote';
import { fill, type Locale, plural } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { MaterialChoice } from './choices.tsx';
import { formatPercent } from './line-words.ts';
import { reviewWords } from './review-words.ts';
import { workshopMailHref } from './workshop-mail.ts';

export interface ReviewGateProps {
  readonly quote: ReviewQuote;
  readonly geometry: PartGeometry;
  readonly rules: PriceRules;
  readonly materials: readonly MaterialChoice[];
  readonly workshop: { readonly email?: string | undefined; readonly subject: string; readonly body: string };
  readonly locale: Locale;
  readonly text: QuoteText['review'];
  readonly onChange: (changes: Partial<PrintSettings>) => void;
}

/** Instead of a sum: why there is none, what to change to get one, and what happens next. */
export function ReviewGate(props: ReviewGateProps) {
  const { quote, rules, materials, workshop, locale, text } = props;
  const { email } = workshop;
  const materialName = (slug: string) => materials.find((material) => material.slug === slug)?.name ?? slug;
  return (
    <>
      <p role="status" className="flex gap-2.5 text-18 leading-snug font-bold">
        <VerdictShape kind="warn" className="mt-1 size-4 text-warn" />
        {text.title}
      </p>
      <ul className="mt-3 space-y-2 text-14 text-ink-2">
        {quote.reasons.map((reason) => (
          <li key={reason.reason}>
            {reviewWords(reason, { text, locale, currency: rules.currency, materialName })}
          </li>
        ))}
      </ul>
      <Remedies {...props} />
      <p className="mt-4 border-t border-line pt-4 text-14 font-bold">{text.next}</p>
      <p className="mt-1 text-14 text-ink-2">{email ? text.nextMail : text.nextWrite}</p>
      {email && (
        <a href={workshopMailHref({ ...workshop, email })} className={`${buttonClass({ wide: true })} mt-4`}>
          {text.mail}
        </a>
      )}
    </>
  );
}

/** Changes that give the part a price at once. */
function Remedies({ quote, geometry, rules, materials, locale, text, onChange }: ReviewGateProps) {
  const has = (kind: ReviewQuote['reasons'][number]['reason']) =>
    quote.reasons.some(({ reason }) => reason === kind);
  const technology = materials.find(({ slug }) => slug === quote.settings.material)?.technology;
  const fitting = has('too-big') ? largestScalePercent({ geometry, rules, technology }) : 0;
  const { maxQuantity } = rules.review;
  if (fitting === 0 && !has('over-quantity')) return null;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {fitting > 0 && (
        <Button size="small" onClick={() => onChange({ scalePercent: fitting })}>
          {fill(text.setSize, { percent: formatPercent(fitting, locale) })}
        </Button>
      )}
      {has('over-quantity') && (
        <Button size="small" onClick={() => onChange({ quantity: maxQuantity })}>
          {plural(locale, text.setQuantity, maxQuantity)}
        </Button>
      )}
    </div>
  );
}
