'use server';

import { renderSVG } from 'uqr';
import { beginSecondStep } from '#lib/accounts';
import { runAccountAction } from '../_ui/run-account-action.ts';
import type { SecondStepState } from './_ui/second-step-state.ts';

/** Makes the secret, and shows it this once. */
export async function beginSecondStepAction(
  previous: SecondStepState,
  form: FormData,
): Promise<SecondStepState> {
  const made: NonNullable<SecondStepState['secret']>[] = [];
  const state = await runAccountAction({ previous, form, isLimited: true }, async ({ input, headers }) => {
    const { uri, codes } = await beginSecondStep({ input, headers });
    const picture = `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri)).toString('base64')}`;
    made.push({ picture, key: new URL(uri).searchParams.get('secret') ?? '', codes });
    return undefined;
  });
  const [secret] = made;
  return secret ? { ...state, secret } : state;
}
