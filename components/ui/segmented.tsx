import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#lib/cn';

export interface SegmentedOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

type SegmentedProps = Omit<ComponentProps<'input'>, 'type' | 'name' | 'value' | 'className'> & {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly SegmentedOption[];
  /** The chosen value when the parent holds it; else use `defaultChoice`. */
  readonly choice?: string;
  readonly defaultChoice?: string;
  readonly className?: string;
};

/** One choice of a few, as radio buttons in a row. */
export function Segmented({ legend, options, choice, defaultChoice, className, ...input }: SegmentedProps) {
  return (
    <fieldset className={className}>
      <legend className="sr-only">{legend}</legend>
      <div className="grid auto-cols-fr grid-flow-col overflow-hidden rounded-2 border border-line-strong bg-surface">
        {options.map((option) => (
          <label
            key={option.value}
            className={cn(
              'num relative grid min-h-11 place-items-center border-l border-line px-1.5 text-center text-14 text-ink-2 first:border-l-0',
              'has-checked:bg-ink has-checked:font-med has-checked:text-bg has-disabled:opacity-55',
              'has-focus-visible:outline-2 has-focus-visible:-outline-offset-3 has-focus-visible:outline-copper-strong',
            )}
          >
            <input
              type="radio"
              value={option.value}
              disabled={option.disabled}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
              {...(choice === undefined
                ? { defaultChecked: option.value === defaultChoice }
                : { checked: option.value === choice })}
              {...input}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
