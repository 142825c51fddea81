import type { Spread } from '#lib/catalogue';

interface RangeFilterProps {
  readonly legend: string;
  /** The address has `<name>_min` and `<name>_max`. */
  readonly name: 'price' | 'hours';
  readonly spread: Spread;
  /** What one of the visitor's units is in the spread's: 100 cents, 3600 seconds. */
  readonly unit: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly text: { readonly min: string; readonly max: string };
}

const heightPx = 28;

/** Bars of the works within the range, or of the others. */
function barsPath(
  { spread, unit, min = 0, max = Number.POSITIVE_INFINITY }: RangeFilterProps,
  isOn: boolean,
): string {
  const highest = Math.max(...spread.bars, 1);
  const width = (spread.max - spread.min) / spread.bars.length;
  return spread.bars
    .map((works, place) => {
      const from = (spread.min + place * width) / unit;
      const isWithin = from + width / unit > min && from <= max;
      if (works === 0 || isWithin !== isOn) return '';
      const height = Math.max(1, Math.round((works / highest) * heightPx));
      return `M${place * 10} ${heightPx}v-${height}h9v${height}z`;
    })
    .join('');
}

/** Both ends as whole numbers, under how the works are spread over them. */
export function RangeFilter(props: RangeFilterProps) {
  const { legend, name, spread, unit, text } = props;
  const ends = [
    { end: 'min', label: text.min, value: props.min, hint: Math.floor(spread.min / unit) },
    { end: 'max', label: text.max, value: props.max, hint: Math.ceil(spread.max / unit) },
  ] as const;
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      <svg
        viewBox={`0 0 ${spread.bars.length * 10} ${heightPx}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={barsPath(props, false)} className="fill-line" />
        <path d={barsPath(props, true)} className="fill-ink-3" />
      </svg>
      <div className="flex gap-3">
        {ends.map(({ end, label, value, hint }) => (
          <label key={`${end} ${value}`} className="facet-end">
            {label}
            <input
              type="number"
              name={`${name}_${end}`}
              inputMode="numeric"
              min={0}
              step={1}
              defaultValue={value}
              placeholder={String(hint)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
