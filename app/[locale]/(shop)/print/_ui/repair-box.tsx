import { useId } from 'react';
import { Button } from '#components/ui/button';
import type { MeshMeasure, RepairedPart } from '#lib/mesh';
import { fill, formatNumber, type Locale, plural } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';

export interface RepairBoxProps {
  readonly repair: { readonly before: MeshMeasure; readonly after: RepairedPart };
  readonly isRepaired: boolean;
  readonly onRepair: (isRepaired: boolean) => void;
  readonly text: PrintText['found']['repair'];
  readonly locale: Locale;
}

/** Offers the safe repair, says what it does, and takes it back. */
export function RepairBox({ repair, isRepaired, onRepair, text, locale }: RepairBoxProps) {
  const id = useId();
  const { filledHoles, joinedEdges, flippedFaces, droppedFaces } = repair.after.steps;
  const counts = { filledHoles, joinedEdges, flippedFaces, droppedFaces };
  const steps = Object.entries(counts).flatMap(([step, count]) => {
    const words = new Map(Object.entries(text.steps)).get(step);
    return words && count > 0 ? [plural(locale, words, count)] : [];
  });
  const volume = ({ volumeMm3 }: MeshMeasure) =>
    formatNumber(volumeMm3 / 1000, { locale, maximumSignificantDigits: 4 });
  const values = {
    steps: steps.join(', '),
    before: volume(repair.before),
    after: volume(repair.after.measure),
  };
  return (
    <section
      aria-labelledby={id}
      className="mb-6 grid items-center gap-x-6 gap-y-3 rounded-2 border border-line-strong bg-surface px-[22px] py-4 max-md:px-4 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div aria-live="polite">
        <h3 id={id} className="text-16 tracking-[-.01em]">
          {isRepaired ? text.doneTitle : text.title}
        </h3>
        <p className="mt-0.5 max-w-[58ch] text-14 text-ink-2">
          {fill(isRepaired ? text.doneText : text.text, values)}
        </p>
      </div>
      <Button onClick={() => onRepair(!isRepaired)}>{isRepaired ? text.undo : text.button}</Button>
    </section>
  );
}
