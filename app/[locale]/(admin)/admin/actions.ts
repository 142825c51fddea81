'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { setCookies } from '#app/_http/set-cookies.ts';
import { signOut } from '#lib/accounts';
import { isLocale, localeHref } from '#lib/text';

export async function signOutAction(form: FormData): Promise<void> {
  await setCookies(await signOut(await headers()));
  const locale = form.get('locale');
  redirect(localeHref(isLocale(locale) ? locale : 'en', '/sign-in'));
}
