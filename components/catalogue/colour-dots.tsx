import { colourFill } from './colour-fill.tsx';

interface ColourDotsProps {
  readonly colours: readonly { readonly slug: string; readonly hexes: readonly string[] }[];
  readonly label: string;
  readonly more: (count: number) => string;
}

const shownCount = 5;

export function ColourDots({ colours, label, more }: ColourDotsProps) {
  const hiddenCount = colours.length - shownCount;
  return (
    <>
      <span role="img" aria-label={label} className="dots">
        {colours.slice(0, shownCount).map((colour) => (
          <i key={colour.slug} style={{ background: colourFill(colour.hexes) }} />
        ))}
      </span>
      {hiddenCount > 0 && (
        <span aria-hidden="true" className="on-wide">
          {more(hiddenCount)}
        </span>
      )}
    </>
  );
}
