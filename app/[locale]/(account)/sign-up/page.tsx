import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { TextLink } from '#components/ui/button';
import { localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../_ui/account-form.client.tsx';
import { AccountPage } from '../_ui/account-page.tsx';
import { signUpAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].signUp.title, robots: { index: false } };
}

export default async function SignUpPage() {
  const locale = await currentLocale();
  const { signUp, fields, busy } = accountText[locale];
  return (
    <AccountPage title={signUp.title} lede={signUp.lede}>
      <AccountForm
        action={signUpAction}
        hidden={{ locale }}
        submit={signUp.submit}
        busy={busy}
        fields={[
          { name: 'name', label: fields.name, autoComplete: 'name', maxLength: 120 },
          { name: 'email', label: fields.email, type: 'email', autoComplete: 'username', maxLength: 254 },
          {
            name: 'password',
            label: fields.password,
            type: 'password',
            autoComplete: 'new-password',
            hint: fields.passwordHint,
            maxLength: 128,
          },
        ]}
      />
      <p className="mt-6 border-t border-line pt-2">
        <TextLink href={localeHref(locale, '/sign-in')}>{signUp.have}</TextLink>
      </p>
    </AccountPage>
  );
}
