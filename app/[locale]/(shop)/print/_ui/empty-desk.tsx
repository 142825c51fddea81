import { BuildPlate } from '#components/ui/build-plate';
import { IconLock } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';
import type { PrintText } from '#lib/text/messages/print';

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
      <BuildPlate className="max-w-[300px] max-lg:mx-auto max-lg:mt-4" />
    </Stage>
  );
}
