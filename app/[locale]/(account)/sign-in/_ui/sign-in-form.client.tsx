'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { Locale } from '#lib/text/locale';
import type { SignInText } from '#lib/text/messages/sign-in';
import { fill } from '#lib/text/template';
import { signInAction } from '../actions.ts';
import type { SignInState } from './sign-in-state.ts';

const start: SignInState = { email: '', facts: {}, wrongFields: [], attempt: 0 };

function sentence(text: SignInText, { reason, facts }: SignInState): string | undefined {
  if (!reason) return undefined;
  const templates: Readonly<Record<string, string>> = text.errors;
  return fill(templates[reason] ?? text.errors.unknown, facts);
}

export function SignInForm({ locale, text }: { readonly locale: Locale; readonly text: SignInText }) {
  const [state, action, isPending] = useActionState(signInAction, start);
  const password = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const error = sentence(text, state);

  useEffect(() => {
    if (state.attempt === 0) return;
    (state.wrongFields.includes('email') ? email : password).current?.focus();
  }, [state]);

  const errorOf = (name: 'email' | 'password') =>
    state.wrongFields.includes(name) ? text.fields[name] : undefined;
  return (
    <form action={action} noValidate className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      {error && (
        <Notice kind="poor" role="alert" key={state.attempt}>
          {error}
        </Notice>
      )}
      <TextField
        ref={email}
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        required
        label={text.email}
        defaultValue={state.email}
        error={errorOf('email')}
      />
      <TextField
        ref={password}
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        label={text.password}
        error={errorOf('password')}
      />
      <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending}>
        {isPending ? text.submitting : text.submit}
      </Button>
    </form>
  );
}
