import type { ComponentProps, ReactNode } from 'react';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  readonly label: string;
  readonly note: string;
  readonly end?: ReactNode;
};

/** One of a few ways, with what it means. */
export function Choice({ label, note, end, ...input }: ChoiceProps) {
  return (
    <label className="flex items-start gap-3.5 border-t border-line p-4 first:border-t-0 hover:bg-sunken has-checked:bg-sunken has-disabled:cursor-default has-disabled:text-ink-3 has-disabled:hover:bg-transparent">
      <input type="radio" className="tick mt-[3px]" {...input} />
      <span className="min-w-0 grow">
        <span className="flex justify-between gap-3 font-med">
          {label}
          {end && <span className="num whitespace-nowrap">{end}</span>}
        </span>
        <span className="block text-14 text-ink-2">{note}</span>
      </span>
    </label>
  );
}
