import type { MarkKind, ViewerMarks } from '#components/scene/mark-kinds';
import { Verdict } from '#components/ui/verdict';
import type { Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import type { FoundRow } from './found-rows.ts';
import { markOf } from './mark-of.ts';
import { RepairBox, type RepairBoxProps } from './repair-box.tsx';

interface FoundInItProps {
  readonly rows: readonly FoundRow[];
  readonly marks: ViewerMarks;
  /** Shows where it is, or hides it again. */
  readonly onMark: (kind: MarkKind) => void;
  readonly text: PrintText['found'];
  readonly locale: Locale;
  readonly repair: RepairBoxProps['repair'] | null;
  readonly isRepaired: boolean;
  readonly onRepair: (isRepaired: boolean) => void;
}

/** What the mesh is like, in plain words, each with its severity and what it costs to ignore. */
export function FoundInIt(props: FoundInItProps) {
  const { rows, marks, onMark, repair, isRepaired, onRepair, text, locale } = props;
  return (
    <section aria-labelledby="found" className="pt-10 max-md:order-3">
      <h2 id="found" className="mb-4 text-28 font-display">
        {text.title}
      </h2>
      {repair && <RepairBox {...{ repair, isRepaired, onRepair, locale }} text={text.repair} />}
      <ul className="border-t border-ink">
        {rows.map(({ id, kind, title, text: words, ifIgnored }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-1 border-b border-line py-4 md:grid-cols-[132px_minmax(0,1fr)]"
          >
            <Verdict kind={kind} className="self-start leading-6">
              {text[kind]}
            </Verdict>
            <div>
              <h3 className="text-16 tracking-[-.01em]">{title}</h3>
              <p className="mt-0.5 max-w-[58ch] text-14 text-ink-2">
                {words}
                {ifIgnored && (
                  <>
                    {' '}
                    <b className="font-med text-ink">{text.ignored}</b> {ifIgnored}
                  </>
                )}
              </p>
              <MarkButton id={id} title={title} {...{ marks, onMark, text }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type MarkButtonProps = Pick<FoundInItProps, 'marks' | 'onMark' | 'text'> & Pick<FoundRow, 'id' | 'title'>;

function MarkButton({ id, title, marks, onMark, text }: MarkButtonProps) {
  const kind = markOf(id);
  if (!kind || !marks.found.includes(kind)) return null;
  const isShown = marks.shown.has(kind);
  return (
    <button
      type="button"
      aria-label={`${isShown ? text.hide : text.show}: ${title}`}
      onClick={() => onMark(kind)}
      className="min-h-11 text-14 font-med text-copper underline underline-offset-[.28em] hover:text-copper-strong"
    >
      {isShown ? text.hide : text.show}
    </button>
  );
}
