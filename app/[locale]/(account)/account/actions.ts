'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { setCookies } from '#app/_http/set-cookies.ts';
import { changePassword, endSecondStep, finishSecondStep, revokeSession, signOut } from '#lib/accounts';
import { deleteAccount, removeAddress, saveAddress } from '#lib/customers';
import { localeHref } from '#lib/text';
import type { AccountFormState } from '../_ui/account-form-state.ts';
import { runAccountAction } from '../_ui/run-account-action.ts';

export async function signOutAction(form: FormData): Promise<void> {
  await setCookies(await signOut(await headers()));
  redirect(localeHref(form.get('locale') === 'ru' ? 'ru' : 'en', '/sign-in'));
}

export async function saveAddressAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form }, async ({ input, text }) => {
    await saveAddress({ ctx: await requestCtx(), input });
    refresh();
    return text.addresses.done;
  });
}

export async function removeAddressAction(form: FormData): Promise<void> {
  await removeAddress({ ctx: await requestCtx(), input: { id: form.get('id') } });
  refresh();
}

export async function revokeSessionAction(form: FormData): Promise<void> {
  await revokeSession({ ctx: await requestCtx(), input: { id: form.get('id') }, headers: await headers() });
  refresh();
}

export async function changePasswordAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction(
    { previous, form, isLimited: true },
    async ({ input, headers: sent, text }) => {
      await setCookies(await changePassword({ input, headers: sent }));
      refresh();
      return text.security.done;
    },
  );
}

export async function finishSecondStepAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form, isLimited: true }, async ({ input, headers: sent }) => {
    await setCookies(await finishSecondStep({ input, headers: sent }));
    refresh();
    return undefined;
  });
}

export async function endSecondStepAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction({ previous, form, isLimited: true }, async ({ input, headers: sent }) => {
    await setCookies(await endSecondStep({ input, headers: sent }));
    refresh();
    return undefined;
  });
}

export async function deleteAccountAction(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  return await runAccountAction(
    { previous, form, isLimited: true },
    async ({ input, headers: sent, locale }) => {
      await deleteAccount({ ctx: await requestCtx(), input, headers: sent });
      await setCookies(await signOut(sent));
      redirect(localeHref(locale, '/'));
    },
  );
}
