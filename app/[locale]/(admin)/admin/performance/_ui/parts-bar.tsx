import { formatMetric, type Telling } from './formats.ts';

interface PartsBarProps {
  readonly title: string;
  readonly note: string;
  readonly parts: readonly { readonly name: string; readonly medianMs: number }[];
  readonly telling: Telling;
}

/** Side by side in a bar, so neighbours have to differ in more than a shade. */
const fills = ['bg-ink/25', 'bg-ink/75', 'bg-ink/40', 'bg-ink/55', 'bg-ink/30'];

/** Where the time of a measure goes: the medians of its parts, drawn and named. */
export function PartsBar({ title, note, parts, telling }: PartsBarProps) {
  const { locale } = telling;
  return (
    <div>
      <h3 className="mb-2 flex justify-between gap-4 font-med">
        {title}
        <small className="text-13 font-text text-ink-3">{note}</small>
      </h3>
      <div aria-hidden="true" className="flex h-8 gap-0.5 [print-color-adjust:exact]">
        {parts.map(({ name, medianMs }, index) => (
          <span key={name} className={fills[index]} style={{ flexGrow: medianMs, flexBasis: 0 }} />
        ))}
      </div>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {parts.map(({ name, medianMs }, index) => (
          <div key={name} className="flex items-center gap-2 border-b border-line py-1.5">
            <span
              aria-hidden="true"
              className={`size-2.5 flex-none [print-color-adjust:exact] ${fills[index]}`}
            />
            <dt className="flex-1 text-ink-2">{name}</dt>
            <dd className="num font-bold">{formatMetric('LCP', medianMs, locale)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
