import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

interface SettingHeadProps {
  readonly title: ReactNode;
  /** What is chosen, at the right end. */
  readonly value?: ReactNode;
}

export function SettingHead({ title, value }: SettingHeadProps) {
  return (
    <span className="mb-2 flex justify-between gap-3 text-14">
      <span className="font-bold whitespace-nowrap">{title}</span>
      <span className="num text-right text-ink-2">{value}</span>
    </span>
  );
}

interface SettingGroupProps extends SettingHeadProps {
  readonly legend: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A setting with one choice of several. */
export function SettingGroup({ legend, title, value, className, children }: SettingGroupProps) {
  return (
    <fieldset className={cn('min-w-0', className)}>
      <legend className="sr-only">{legend}</legend>
      <SettingHead title={<span aria-hidden="true">{title}</span>} value={value} />
      {children}
    </fieldset>
  );
}
