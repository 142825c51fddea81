import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../_ui/account-form.client.tsx';
import { AccountPage } from '../_ui/account-page.tsx';
import { requestResetAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].forgot.title, robots: { index: false } };
}

export default async function ForgotPasswordPage() {
  const locale = await currentLocale();
  const { forgot, fields, busy } = accountText[locale];
  return (
    <AccountPage title={forgot.title} lede={forgot.lede}>
      <AccountForm
        action={requestResetAction}
        hidden={{ locale }}
        submit={forgot.submit}
        busy={busy}
        fields={[
          { name: 'email', label: fields.email, type: 'email', autoComplete: 'username', maxLength: 254 },
        ]}
      />
    </AccountPage>
  );
}
