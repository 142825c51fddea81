'use server';

import { redirect } from 'next/navigation';
import { ownerCtx } from '#app/_http/owner.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { setAccountActive } from '#lib/customers';
import { readUserAddress, userHref } from './_ui/user-address.ts';

/** Locks an account out or lets it in again, and goes back to the list as it was. */
export async function setAccountActiveAction(form: FormData): Promise<void> {
  const { locale, userId, isActive, state, search, page } = Object.fromEntries(form);
  const address = readUserAddress({ state: String(state), search: String(search), page: String(page) });
  let hasFailed = false;
  try {
    await setAccountActive({ ctx: await ownerCtx(), input: { userId, isActive: isActive === 'yes' } });
  } catch (thrown) {
    if (domainErrorOf(thrown).code === 'INTERNAL') throw thrown;
    hasFailed = true;
  }
  redirect(userHref(locale === 'ru' ? 'ru' : 'en', { ...address, hasFailed }));
}
