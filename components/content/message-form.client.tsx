'use client';

import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { controlClass, FieldFrame, TextAreaField, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Segmented } from '#components/ui/segmented';
import { cn } from '#lib/cn';
import { type Sending, sendMessage } from './send-message.ts';

/** A control of a form that a visitor sends. */
export interface MessageField {
  readonly name: string;
  readonly kind: 'text' | 'email' | 'area' | 'stars' | 'photos';
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly maxLength?: number;
  readonly autoComplete?: string;
}

export interface MessageFormProps {
  readonly address: string;
  readonly fields: readonly MessageField[];
  /** Sent along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly text: {
    readonly send: string;
    readonly busy: string;
    readonly sent: { readonly title: string; readonly lede: string };
    readonly problems: Readonly<Record<'fields' | 'too-many-requests' | 'offline' | 'server', string>>;
    readonly faults: Readonly<Record<string, string>>;
  };
}

interface ControlProps {
  readonly field: MessageField;
  readonly error: string | undefined;
}

function Control({ field, error }: ControlProps) {
  const { name, kind, label, hint, optional, maxLength, autoComplete } = field;
  const described = { id: name, name, label, hint, optional, error };
  switch (kind) {
    case 'area':
      return <TextAreaField {...described} required rows={6} maxLength={maxLength} />;
    case 'text':
    case 'email':
      return (
        <TextField {...described} type={kind} required maxLength={maxLength} autoComplete={autoComplete} />
      );
    case 'stars':
      return (
        <FieldFrame {...described} id="stars-5">
          <Segmented
            legend={label}
            name={name}
            required
            options={[1, 2, 3, 4, 5].map((stars) => ({ value: String(stars), label: `${stars} ★` }))}
          />
        </FieldFrame>
      );
    case 'photos':
      return (
        <FieldFrame {...described}>
          <input
            id={name}
            type="file"
            name={name}
            accept="image/jpeg,image/png,image/webp,image/avif"
            multiple
            aria-describedby={hint ? `${name}-hint` : undefined}
            className={cn(controlClass, 'py-2.5')}
          />
        </FieldFrame>
      );
  }
}

/** A form of a visitor's. What was typed stays in its fields until it has arrived. */
export function MessageForm({ address, fields, hidden, text }: MessageFormProps) {
  const [state, setState] = useState<Sending>({ kind: 'open', faults: {} });
  const form = useRef<HTMLFormElement>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === 'refused') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    if (state.kind === 'sent') told.current?.focus();
  }, [state]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.kind === 'busy') return;
    const data = new FormData(event.currentTarget);
    setState({ kind: 'busy', faults: {} });
    void sendMessage(address, data).then(setState);
  };
  if (state.kind === 'sent') {
    return (
      <div ref={told} tabIndex={-1}>
        <Notice kind="good" role="status" title={text.sent.title}>
          {text.sent.lede}
        </Notice>
      </div>
    );
  }
  return (
    <form
      ref={form}
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="grid gap-5"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.kind === 'refused' && (
        <Notice kind="poor" role="alert">
          {text.problems[state.problem]}
        </Notice>
      )}
      {fields.map((field) => {
        const code = state.faults[field.name];
        return (
          <Control
            key={field.name}
            field={field}
            error={code && (text.faults[code] ?? text.faults.invalid)}
          />
        );
      })}
      <div>
        <Button type="submit" variant="primary" aria-busy={state.kind === 'busy'}>
          {state.kind === 'busy' ? text.busy : text.send}
        </Button>
      </div>
    </form>
  );
}
