'use server';

import { redirect } from 'next/navigation';
import { setCookies } from '#app/_http/set-cookies.ts';
import {
  confirmSignIn,
  requestPasswordReset,
  resetPassword,
  type SignedIn,
  signUp,
  verifyEmail,
} from '#lib/accounts';
import { fill, type Locale, localeHref } from '#lib/text';
import type { AccountFormState } from './_ui/account-form-state.ts';
import { runAccountAction } from './_ui/run-account-action.ts';

const places: Record<SignedIn['next'], string> = {
  customer: '/account',
  admin: '/admin/orders',
  code: '/sign-in/code',
};

async function goOn({ next, setCookies: cookies }: SignedIn, locale: Locale): Promise<never> {
  await setCookies(cookies);
  redirect(localeHref(locale, places[next]));
}

export async function signUpAction(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  return await runAccountAction(
    { previous, form, isLimited: true },
    async ({ input, headers, text, locale }) => {
      await signUp({ input: { ...input, locale }, headers });
      return fill(text.signUp.done, { email: input.email ?? '' });
    },
  );
}

export async function requestResetAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form, isLimited: true }, async ({ input, headers, text }) => {
    await requestPasswordReset({ input, headers });
    return fill(text.forgot.done, { email: input.email ?? '' });
  });
}

export async function newPasswordAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form, isLimited: true }, async ({ input, headers, text }) => {
    await resetPassword({ input, headers });
    return text.newPassword.done;
  });
}

export async function verifyEmailAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form, isLimited: true }, async (typed) =>
    goOn(await verifyEmail(typed), typed.locale),
  );
}

export async function confirmCodeAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form }, async (typed) =>
    goOn(await confirmSignIn(typed), typed.locale),
  );
}
