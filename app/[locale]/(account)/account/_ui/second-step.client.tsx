'use client';

import { useState } from 'react';
import type { Locale } from '#lib/text/locale';
import type { AccountText } from '#lib/text/messages/account';
import { AccountForm } from '../../_ui/account-form.client.tsx';
import type { AccountAction } from '../../_ui/account-form-state.ts';
import { endSecondStepAction, finishSecondStepAction } from '../actions.ts';
import { beginSecondStepAction } from '../second-step-action.ts';
import type { SecondStepState } from './second-step-state.ts';

interface SecondStepProps {
  readonly isOn: boolean;
  readonly locale: Locale;
  readonly text: Pick<AccountText, 'second' | 'fields' | 'busy'>;
}

type Secret = NonNullable<SecondStepState['secret']>;

function Shown({ secret, text }: { readonly secret: Secret; readonly text: SecondStepProps['text'] }) {
  const { second } = text;
  return (
    <div className="mb-5 grid gap-3">
      <p>{second.scan}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture made of data needs no optimiser */}
      <img
        src={secret.picture}
        alt={second.picture}
        width={200}
        height={200}
        className="rounded-2 bg-white"
      />
      <p className="num wrap-anywhere">{secret.key}</p>
      <p>{second.codes}</p>
      <ul className="num grid grid-cols-2 gap-1">
        {secret.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>{second.confirm}</p>
    </div>
  );
}

/** Off, being set up, or on. */
export function SecondStep({ isOn, locale, text }: SecondStepProps) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const { second, fields, busy } = text;
  const begin: AccountAction = async (previous, form) => {
    const state = await beginSecondStepAction(previous, form);
    setSecret(state.secret ?? null);
    return state;
  };
  const common = { hidden: { locale }, busy, variant: 'plain', id: 'second' } as const;
  const password = {
    name: 'password',
    label: fields.password,
    type: 'password',
    autoComplete: 'current-password',
    maxLength: 128,
  } as const;
  if (isOn) {
    return (
      <>
        <p className="mb-4">{second.on}</p>
        <AccountForm
          {...common}
          key="end"
          action={endSecondStepAction}
          submit={second.end}
          fields={[password]}
        />
      </>
    );
  }
  if (secret) {
    const code = { name: 'code', label: fields.code, autoComplete: 'one-time-code', maxLength: 12 };
    return (
      <>
        <Shown secret={secret} text={text} />
        <AccountForm
          {...common}
          key="finish"
          action={finishSecondStepAction}
          submit={second.finish}
          fields={[code]}
        />
      </>
    );
  }
  return (
    <>
      <p className="mb-4 text-ink-2">{second.lede}</p>
      <AccountForm {...common} key="begin" action={begin} submit={second.begin} fields={[password]} />
    </>
  );
}
