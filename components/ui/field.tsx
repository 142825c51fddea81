import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#lib/cn';

export const controlClass =
  'min-h-12 w-full rounded-2 border border-line-strong bg-surface px-3.5 text-ink aria-invalid:border-poor aria-invalid:border-2';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Shown after the label, for what may be left out. */
  readonly optional?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Ids of the texts that describe a control, for `aria-describedby`. */
function describedBy({
  id,
  hint,
  error,
}: Pick<FieldFrameProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldFrame({ id, label, hint, error, optional, className, children }: FieldFrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 flex justify-between gap-3 text-14 font-bold">
        {label}
        {optional && <span className="font-text text-ink-3">{optional}</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-14 font-med text-poor">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-13 text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

type Described = Omit<FieldFrameProps, 'children'>;
type TextFieldProps = Described & Omit<ComponentProps<'input'>, 'id' | 'className'>;

export function TextField({ id, label, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={controlClass}
        {...input}
      />
    </FieldFrame>
  );
}

type TextAreaFieldProps = Described & Omit<ComponentProps<'textarea'>, 'id' | 'className'>;

export function TextAreaField({ id, label, hint, error, optional, className, ...area }: TextAreaFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cn(controlClass, 'py-2.5')}
        {...area}
      />
    </FieldFrame>
  );
}

type SelectFieldProps = Described & Omit<ComponentProps<'select'>, 'id' | 'className'>;

export function SelectField({ id, label, hint, error, optional, className, ...select }: SelectFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <select
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={cn(controlClass, 'chevron pr-9')}
        {...select}
      />
    </FieldFrame>
  );
}
