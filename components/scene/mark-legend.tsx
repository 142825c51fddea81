import { Check } from '#components/ui/check';
import type { ViewerText } from '#lib/text/messages/viewer';
import type { MarkKind, ViewerMarks } from './mark-kinds.ts';

interface MarkLegendProps {
  readonly marks: ViewerMarks;
  readonly text: ViewerText['marks'];
}

/** The strokes of the scene, in small: a line, dashes, dots, stripes. */
function Swatch({ kind }: { readonly kind: MarkKind }) {
  const stroke = kind === 'open' || kind === 'thin-walls' ? 'var(--poor)' : 'var(--warn)';
  return (
    <svg
      viewBox="0 0 24 12"
      width="24"
      height="12"
      aria-hidden="true"
      className="mr-2 inline-flex"
      stroke={stroke}
    >
      {kind === 'overhang' ? (
        <path d="m-3 12 12-12m-3 12 12-12m-3 12 12-12m-3 12 12-12" strokeWidth="3" />
      ) : (
        <path
          d={kind === 'thin-walls' ? 'M3 3h20M6 9h20' : 'M1 6h22'}
          strokeWidth={kind === 'thin-walls' ? 4 : 3}
          strokeLinecap={kind === 'thin-walls' ? 'round' : 'butt'}
          strokeDasharray={dashes[kind]}
        />
      )}
    </svg>
  );
}

const dashes: Readonly<Record<Exclude<MarkKind, 'overhang'>, string | undefined>> = {
  open: undefined,
  shared: undefined,
  flipped: '5 4',
  'thin-walls': '0 6',
};

/** What the marks in the view mean, each with its switch; nothing for a part without problems. */
export function MarkLegend({ marks, text }: MarkLegendProps) {
  if (marks.found.length === 0) return null;
  return (
    <fieldset className="mt-2 flex flex-wrap items-center gap-x-6">
      <legend className="sr-only">{text.title}</legend>
      {marks.found.map((kind) => (
        <Check
          key={kind}
          checked={marks.shown.has(kind)}
          onChange={() => marks.onToggle(kind)}
          label={
            <>
              <Swatch kind={kind} />
              {text.kinds[kind]}
            </>
          }
        />
      ))}
    </fieldset>
  );
}
