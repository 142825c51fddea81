import type { ComponentProps, ReactNode } from 'react';

type CheckProps = Omit<ComponentProps<'input'>, 'className'> & {
  readonly label: ReactNode;
  /** Shown at the right end, e.g. how many works there are. */
  readonly end?: ReactNode;
};

export function Check({ label, end, type = 'checkbox', ...input }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 text-15 text-ink-2 hover:text-ink has-checked:font-med has-checked:text-ink has-disabled:opacity-55 md:min-h-9">
      <input type={type} className="tick" {...input} />
      <span>{label}</span>
      {end !== undefined && <span className="num ml-auto text-13 font-text text-ink-3">{end}</span>}
    </label>
  );
}
