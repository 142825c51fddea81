import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { requestHeaders } from '#app/_http/request-headers.ts';
import { Panel } from '#components/ui/panel';
import { hasSecondStep, listSessions } from '#lib/accounts';
import { accountText } from '#lib/text/messages/account';
import { AccountForm } from '../../_ui/account-form.client.tsx';
import { AccountFrame } from '../_ui/account-frame.tsx';
import { openAccount } from '../_ui/open-account.ts';
import { SecondStep } from '../_ui/second-step.client.tsx';
import { SessionList } from '../_ui/session-list.tsx';
import { changePasswordAction } from '../actions.ts';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].security.title, robots: { index: false } };
}

export default async function SecurityPage() {
  const { ctx, locale, text, profile } = await openAccount();
  const { security, fields, second, busy } = text;
  const [sessions, isSecondStepOn, { timeZone }] = await Promise.all([
    listSessions({ ctx, headers: await requestHeaders() }),
    hasSecondStep({ ctx }),
    cachedShopSettings(),
  ]);
  const password = { type: 'password', maxLength: 128 } as const;
  return (
    <AccountFrame place="security" title={security.title} locale={locale} text={text} profile={profile}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-2">
        <Panel id="sessions" title={security.sessions}>
          <SessionList sessions={sessions} locale={locale} timeZone={timeZone} text={security} />
        </Panel>
        <div className="grid gap-4">
          <Panel id="password" title={security.password}>
            <p className="mb-4 text-ink-2">{security.passwordLede}</p>
            <AccountForm
              action={changePasswordAction}
              hidden={{ locale }}
              submit={security.submit}
              busy={busy}
              variant="plain"
              id="change"
              fields={[
                { ...password, name: 'current', label: fields.current, autoComplete: 'current-password' },
                {
                  ...password,
                  name: 'password',
                  label: fields.newPassword,
                  autoComplete: 'new-password',
                  hint: fields.passwordHint,
                },
              ]}
            />
          </Panel>
          <Panel id="second" title={second.title}>
            <SecondStep isOn={isSecondStepOn} locale={locale} text={{ second, fields, busy }} />
          </Panel>
        </div>
      </div>
    </AccountFrame>
  );
}
