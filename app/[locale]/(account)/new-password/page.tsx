import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { TextLink } from '#components/ui/button';
import { localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../_ui/account-form.client.tsx';
import { AccountPage } from '../_ui/account-page.tsx';
import { tokenIn } from '../_ui/token-in.ts';
import { newPasswordAction } from '../actions.ts';

// Rendered whole for its request: the link's secret goes into the form.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: accountText[await currentLocale()].newPassword.title,
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function NewPasswordPage({ searchParams }: PageProps<'/[locale]/new-password'>) {
  const locale = await currentLocale();
  const { newPassword, fields, busy } = accountText[locale];
  return (
    <AccountPage title={newPassword.title} lede={newPassword.lede}>
      <AccountForm
        action={newPasswordAction}
        hidden={{ locale, token: tokenIn(await searchParams) }}
        submit={newPassword.submit}
        busy={busy}
        fields={[
          {
            name: 'password',
            label: fields.newPassword,
            type: 'password',
            autoComplete: 'new-password',
            hint: fields.passwordHint,
            maxLength: 128,
          },
        ]}
      />
      <p className="mt-6 border-t border-line pt-2">
        <TextLink href={localeHref(locale, '/sign-in')}>{newPassword.signIn}</TextLink>
      </p>
    </AccountPage>
  );
}
