import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { TextLink } from '#components/ui/button';
import { localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../_ui/account-form.client.tsx';
import { AccountPage } from '../_ui/account-page.tsx';
import { tokenIn } from '../_ui/token-in.ts';
import { verifyEmailAction } from '../actions.ts';

// Rendered whole for its request: the link's secret goes into the form.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: accountText[await currentLocale()].verify.title,
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function VerifyEmailPage({ searchParams }: PageProps<'/[locale]/verify-email'>) {
  const locale = await currentLocale();
  const { verify, fields, busy } = accountText[locale];
  return (
    <AccountPage title={verify.title} lede={verify.lede}>
      <AccountForm
        action={verifyEmailAction}
        hidden={{ locale, token: tokenIn(await searchParams) }}
        submit={verify.submit}
        busy={busy}
        fields={[
          {
            name: 'password',
            label: fields.password,
            type: 'password',
            autoComplete: 'current-password',
            maxLength: 128,
          },
        ]}
      />
      <p className="mt-6 border-t border-line pt-2">
        <TextLink href={localeHref(locale, '/forgot-password')}>{verify.lost}</TextLink>
      </p>
    </AccountPage>
  );
}
