import { colourFill } from '#components/catalogue/colour-fill';
import type { Colour } from '#lib/catalogue';
import { cn } from '#lib/cn';
import { type Locale, textOf } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

interface ColourGridProps {
  readonly title: string;
  readonly colours: readonly Colour[];
  readonly locale: Locale;
}

/** A plate of each colour, ruled by its layers; one that is out of stock is struck through. */
export function ColourGrid({ title, colours, locale }: ColourGridProps) {
  const text = contentText[locale].materials;
  if (colours.length === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="border-b border-ink pb-2 text-14 tracking-normal">{title}</h3>
      <ul className="mt-4 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-6">
        {colours.map((colour) => (
          <li key={colour.slug}>
            <span
              aria-hidden="true"
              className={cn('colour-plate block aspect-3/2 rounded-2', !colour.isInStock && 'is-out')}
              style={{ background: colourFill(colour.hexes) }}
            />
            <p className="mt-2 font-med">{textOf(colour, 'name', locale)}</p>
            {!colour.isInStock && <p className="text-13 text-warn">{text.outOfStock}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
