import type { PriceRules } from '#lib/quote';
import { fill, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { ColourChoice } from './choices.tsx';
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
  const { name } = colour;
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
          <label key={colour.slug} className="swatch">
            <input
              type="radio"
              name={name}
              value={colour.slug}
              checked={colour.slug === chosen}
              disabled={!colour.isInStock && colour.slug !== chosen}
              onChange={() => onChoose(colour.slug)}
              aria-label={describe(colour, props)}
            />
            <span
              title={colour.name}
              className={colour.isInStock ? undefined : 'struck'}
              style={{ background: swatchFill(colour) }}
            />
          </label>
        ))}
      </div>
    </SettingGroup>
  );
}
