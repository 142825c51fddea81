import { cn } from '#lib/cn';
import type { PriceRules } from '#lib/quote';
import { fill, type Locale, textOf } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { ColourChoice } from './choices.ts';
import { formatPercent } from './line-words.ts';
import { SettingGroup } from './setting.tsx';
import { swatchFill } from './swatch-fill.ts';

interface ColourSettingProps {
  readonly name: string;
  readonly colours: readonly ColourChoice[];
  readonly chosen: string;
  readonly surcharges: PriceRules['colourPercents'];
  readonly locale: Locale;
  readonly text: QuoteText['settings'];
  readonly onChoose: (slug: string) => void;
}

function describe(colour: ColourChoice, { surcharges, locale, text }: ColourSettingProps): string {
  const name = textOf(colour, 'name', locale);
  const percent = surcharges[colour.slug] ?? 0;
  if (!colour.isInStock) return fill(text.colourOut, { name });
  return percent > 0
    ? fill(text.colourMore, { name, percent: formatPercent(percent, locale) })
    : fill(text.inStock, { name });
}

export function ColourSetting(props: ColourSettingProps) {
  const { name, colours, chosen, text, onChoose } = props;
  const current = colours.find(({ slug }) => slug === chosen);
  return (
    <SettingGroup
      legend={text.colour}
      title={text.colour}
      value={current && describe(current, props)}
      className="mt-5"
    >
      <div className="-mx-2 -mt-1 flex flex-wrap">
        {colours.map((colour) => (
          <label key={colour.slug} className="relative grid size-11 place-items-center">
            <input
              type="radio"
              name={name}
              value={colour.slug}
              checked={colour.slug === chosen}
              disabled={!colour.isInStock && colour.slug !== chosen}
              onChange={() => onChoose(colour.slug)}
              aria-label={describe(colour, props)}
              className="peer absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <span
              title={textOf(colour, 'name', props.locale)}
              className={cn(
                'size-7 rounded-full shadow-[inset_0_0_0_1px_var(--dot-edge)] outline-offset-3 peer-checked:outline-2 peer-checked:outline-ink',
                'peer-focus-visible:outline-2 peer-focus-visible:outline-copper-strong',
                !colour.isInStock && 'struck',
              )}
              style={{ background: swatchFill(colour) }}
            />
          </label>
        ))}
      </div>
    </SettingGroup>
  );
}
