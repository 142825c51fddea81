import type { ComponentProps, ReactNode } from 'react';

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
          <label key={option.value} className="segment">
            <input
              type="radio"
              value={option.value}
              disabled={option.disabled}
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
