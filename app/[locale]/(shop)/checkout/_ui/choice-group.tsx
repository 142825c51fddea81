import type { ReactNode } from 'react';

interface ChoiceGroupProps {
  readonly legend: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

export function ChoiceGroup({ legend, error, children }: ChoiceGroupProps) {
  return (
    <fieldset aria-describedby={error ? 'method-error' : undefined}>
      <legend className="sr-only">{legend}</legend>
      {error && (
        <p id="method-error" className="mb-2 text-14 font-med text-poor">
          {error}
        </p>
      )}
      <div className="overflow-hidden rounded-2 border border-line-strong bg-surface">{children}</div>
    </fieldset>
  );
}
