'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { domainErrorOf } from '#app/_http/problem.ts';
import { setCookies } from '#app/_http/set-cookies.ts';
import { type SignedIn, signIn } from '#lib/accounts';
import { log } from '#lib/log';
import { isLocale, localeHref } from '#lib/text';
import type { SignInState } from './_ui/sign-in-state.ts';

const places: Record<SignedIn['next'], string> = {
  customer: '/account',
  admin: '/admin/orders',
  code: '/sign-in/code',
};

export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '');
  const locale = form.get('locale');
  let result: SignedIn;
  try {
    result = await signIn({
      input: { email: email.trim(), password: form.get('password') },
      headers: await headers(),
    });
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('sign-in-failed', {}, thrown);
    return {
      email,
      reason: error.reason ?? 'unknown',
      facts: error.facts ?? {},
      wrongFields: Object.keys(error.fields ?? {}),
      attempt: _previous.attempt + 1,
    };
  }
  await setCookies(result.setCookies);
  redirect(localeHref(isLocale(locale) ? locale : 'en', places[result.next]));
}
