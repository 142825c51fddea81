import { IconLock } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';
import type { PrintText } from '#lib/text/messages/print';

const rulings = Array.from({ length: 13 }, (_, index) => {
  const t = (index + 1) / 14;
  const across = `M${150 - 136 * t} ${76 + 74 * t} ${286 - 136 * t} ${150 + 74 * t}`;
  return `${across}M${150 + 136 * t} ${76 + 74 * t} ${14 + 136 * t} ${150 + 74 * t}`;
}).join('');

/** The stage before there is a model: an empty plate, and what happens to a file. */
export function EmptyDesk({ text }: { readonly text: PrintText['start'] }) {
  return (
    <Stage className="rounded-3 p-6 sm:p-8 lg:grid lg:grid-cols-[minmax(0,1fr)_300px] lg:items-center lg:gap-8">
      <div>
        <h2 className="text-28 font-display">{text.title}</h2>
        <ol className="mt-4 grid gap-3">
          {text.steps.map((step, index) => (
            <li key={step} className="grid grid-cols-[24px_1fr] gap-2 text-15 text-ink-2">
              <span className="num font-bold text-ink">{index + 1}</span>
              {step}
            </li>
          ))}
        </ol>
        <p className="mt-4 flex gap-2 text-13 text-ink-2">
          <IconLock className="mt-px size-[18px] text-ink-3" />
          {text.private}
        </p>
      </div>
      <svg
        viewBox="0 60 300 190"
        aria-hidden="true"
        className="w-full max-w-[300px] fill-none stroke-line-strong max-lg:mx-auto max-lg:mt-4"
      >
        <path d="M150 76 286 150 150 224 14 150z" className="stroke-ink-3" strokeWidth="1.5" />
        <path d={rulings} opacity=".55" />
        <path d="M14 150v9l136 74 136-74v-9M150 224v9" className="stroke-ink-3" strokeWidth="1.5" />
      </svg>
    </Stage>
  );
}
