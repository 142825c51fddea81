import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../../_ui/account-form.client.tsx';
import { AccountPage } from '../../_ui/account-page.tsx';
import { confirmCodeAction } from '../../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].code.title, robots: { index: false } };
}

export default async function CodePage() {
  const locale = await currentLocale();
  const { code, fields, busy } = accountText[locale];
  return (
    <AccountPage title={code.title} lede={code.lede}>
      <AccountForm
        action={confirmCodeAction}
        hidden={{ locale }}
        submit={code.submit}
        busy={busy}
        fields={[{ name: 'code', label: fields.code, autoComplete: 'one-time-code', maxLength: 40 }]}
      />
    </AccountPage>
  );
}
