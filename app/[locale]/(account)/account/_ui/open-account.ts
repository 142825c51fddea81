import { redirect } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { getProfile } from '#lib/customers';
import { localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';

/** Who is signed in, for the pages of the account; everybody else is led to the sign-in. */
export async function openAccount() {
  const locale = await currentLocale();
  const ctx = await requestCtx();
  if (ctx.actor.kind !== 'user') redirect(localeHref(locale, '/sign-in'));
  return { ctx, locale, text: accountText[locale], profile: await getProfile({ ctx }) };
}
