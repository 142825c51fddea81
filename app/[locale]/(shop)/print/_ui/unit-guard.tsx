import { useId } from 'react';
import type { MeshUnit, UnitQuestion, Vector3 } from '#lib/mesh';
import { unitMm } from '#lib/mesh/guess-unit';
import { type PartGeometry, type PriceRules, type PrintSettings, priceQuote, type Quote } from '#lib/quote';
import { fill, formatDuration, formatGrams, formatMoney, type Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import { lengthWords, sizeWords } from './length-words.ts';
import { UnitPicture } from './unit-picture.tsx';

interface UnitGuardProps {
  readonly question: UnitQuestion;
  readonly unit: MeshUnit;
  readonly geometry: PartGeometry;
  readonly settings: PrintSettings;
  readonly rules: PriceRules;
  readonly text: PrintText['guard'];
  readonly locale: Locale;
  readonly onChoose: (unit: MeshUnit) => void;
}

function sizeIn(sizeMm: Vector3, factor: number): Vector3 {
  return { x: sizeMm.x * factor, y: sizeMm.y * factor, z: sizeMm.z * factor };
}

/** Asks for the unit of a part of an unusual size, with the size and the price of each answer. */
export function UnitGuard(props: UnitGuardProps) {
  const { question, unit, geometry, text, locale } = props;
  const id = useId();
  const title = fill(text.title[question.likely], { size: lengthWords([geometry.sizeMm.x], locale) });
  return (
    <section
      aria-labelledby={id}
      className="mt-4 rounded-2 border border-l-3 border-line-strong border-l-copper bg-surface px-[22px] py-5 max-md:px-4"
    >
      <h2 id={id} className="text-22 font-display">
        {title}
      </h2>
      <p className="mt-1 max-w-[66ch] text-15 text-ink-2">{text.why}</p>
      <fieldset className="mt-4 grid gap-3 md:grid-cols-3">
        <legend className="sr-only">{title}</legend>
        {question.units.map((each) => (
          <UnitChoice key={each} {...props} name={`${id}unit`} each={each} isChosen={each === unit} />
        ))}
      </fieldset>
    </section>
  );
}

interface UnitChoiceProps extends UnitGuardProps {
  readonly name: string;
  readonly each: MeshUnit;
  readonly isChosen: boolean;
}

function UnitChoice(props: UnitChoiceProps) {
  const { each, name, isChosen, question, geometry, settings, rules, text, locale, onChoose } = props;
  const size = sizeIn(geometry.sizeMm, unitMm[each]);
  const scalePercent = settings.scalePercent * unitMm[each];
  const quote = priceQuote({ geometry, rules, settings: { ...settings, scalePercent } });
  return (
    <label className="relative grid items-center gap-x-4 gap-y-2.5 rounded-2 border border-line-strong px-3.5 pt-3 pb-3.5 has-checked:border-ink has-checked:shadow-[inset_0_0_0_2px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-copper-strong max-md:grid-cols-[104px_1fr] md:grid-rows-[96px_auto]">
      <input
        type="radio"
        name={name}
        value={each}
        checked={isChosen}
        onChange={() => onChoose(each)}
        className="absolute inset-0 m-0 cursor-pointer opacity-0"
      />
      {each === question.likely && each !== 'millimetre' && (
        <span className="absolute top-2.5 right-3 text-12 font-med text-copper">{text.likely}</span>
      )}
      <UnitPicture size={size} text={text} isChosen={isChosen} />
      <span>
        <b className="block font-bold">{text.units[each]}</b>
        <span className="num block text-14 text-ink-2">{sizeWords(size, locale)}</span>
        <UnitPrice {...{ quote, rules, text, locale }} />
      </span>
    </label>
  );
}

function UnitPrice({
  quote,
  rules,
  text,
  locale,
}: Pick<UnitGuardProps, 'rules' | 'text' | 'locale'> & { quote: Quote }) {
  if (quote.status === 'review') {
    const has = (reason: string) => quote.reasons.some((each) => each.reason === reason);
    const why = has('too-big') ? text.tooBig : has('too-small') ? text.tooSmall : text.review;
    return (
      <>
        <span className="mt-1 block font-display">{text.noPrice}</span>
        <span className="block text-14 text-ink-2">{why}</span>
      </>
    );
  }
  const { printTimeS, filamentGrams } = quote.estimate;
  return (
    <>
      <span className="num mt-1 block text-22 font-display tracking-head">
        {formatMoney(quote.unitCents, { locale, currency: rules.currency })}
      </span>
      <span className="num block text-14 text-ink-2">
        {fill(text.facts, {
          duration: formatDuration(printTimeS, locale),
          grams: formatGrams(filamentGrams, locale),
        })}
      </span>
    </>
  );
}
