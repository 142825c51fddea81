import { Verdict } from '#components/ui/verdict';
import { type FoundContext, foundRows } from './found-rows.ts';
import { RepairBox, type RepairBoxProps } from './repair-box.tsx';

interface FoundInItProps extends FoundContext {
  readonly repair: RepairBoxProps['repair'] | null;
  readonly isRepaired: boolean;
  readonly onRepair: (isRepaired: boolean) => void;
}

/** What the mesh is like, in plain words, each with its severity and what it costs to ignore. */
export function FoundInIt({ repair, isRepaired, onRepair, ...context }: FoundInItProps) {
  const { text, locale } = context;
  return (
    <section aria-labelledby="found" className="pt-10 max-md:order-3">
      <h2 id="found" className="mb-4 text-28 font-display">
        {text.title}
      </h2>
      {repair && <RepairBox {...{ repair, isRepaired, onRepair, locale }} text={text.repair} />}
      <ul className="border-t border-ink">
        {foundRows(context).map(({ id, kind, title, text: words, ifIgnored }) => (
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
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
