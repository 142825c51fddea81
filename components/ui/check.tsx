import type { ComponentProps, ReactNode } from 'react';

type CheckProps = Omit<ComponentProps<'input'>, 'className'> & {
  readonly label: ReactNode;
  /** Shown at the right end, e.g. how many works there are. */
  readonly end?: ReactNode;
};

export function Check({ label, end, type = 'checkbox', ...input }: CheckProps) {
  return (
    <label className="check">
      <input type={type} className="tick" {...input} />
      <span>{label}</span>
      {end !== undefined && <span className="num">{end}</span>}
    </label>
  );
}
