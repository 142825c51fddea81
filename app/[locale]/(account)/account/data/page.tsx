import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { buttonClass } from '#components/ui/button-class';
import { Panel } from '#components/ui/panel';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../../_ui/account-form.client.tsx';
import { AccountFrame } from '../_ui/account-frame.tsx';
import { openAccount } from '../_ui/open-account.ts';
import { deleteAccountAction } from '../actions.ts';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].data.title, robots: { index: false } };
}

export default async function DataPage() {
  const { locale, text, profile } = await openAccount();
  const { data, fields, busy } = text;
  return (
    <AccountFrame place="data" title={data.title} locale={locale} text={text} profile={profile}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <Panel id="export" title={data.export}>
          <p className="mb-4 text-ink-2">{data.exportLede}</p>
          <a href="/api/v1/account/export" download className={buttonClass()}>
            {data.download}
          </a>
        </Panel>
        <Panel id="delete" title={data.delete}>
          <p className="mb-2 text-ink-2">{data.deleteLede}</p>
          <details>
            <summary className="fold-mark flex min-h-11 items-center justify-between gap-3">
              {data.deleteOpen}
              <i aria-hidden="true" />
            </summary>
            <div className="pt-2">
              <AccountForm
                action={deleteAccountAction}
                hidden={{ locale }}
                submit={data.submit}
                busy={busy}
                variant="plain"
                id="delete"
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
            </div>
          </details>
        </Panel>
      </div>
    </AccountFrame>
  );
}
