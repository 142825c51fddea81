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
    <span className="inline-flex items-center gap-2">
      <span role="img" aria-label={label} className="inline-flex items-center">
        {colours.slice(0, shownCount).map((colour) => (
          <span
            key={colour.slug}
            className="-ml-[3px] size-3.5 rounded-full shadow-[inset_0_0_0_1px_var(--dot-edge),0_0_0_2px_var(--bg)] first:ml-0 max-sm:nth-[n+4]:hidden"
            style={{ background: colourFill(colour.hexes) }}
          />
        ))}
      </span>
      {hiddenCount > 0 && (
        <span aria-hidden="true" className="max-sm:hidden">
          {more(hiddenCount)}
        </span>
      )}
    </span>
  );
}
