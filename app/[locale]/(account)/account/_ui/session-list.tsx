import { Button } from '#components/ui/button';
import type { SessionEntry } from '#lib/accounts';
import { fill, formatDate, type Locale } from '#lib/text';
import type { AccountText } from '#lib/text/messages/account';
import { revokeSessionAction } from '../actions.ts';
import { deviceName } from './device-name.ts';

interface SessionListProps {
  readonly sessions: readonly SessionEntry[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AccountText['security'];
}

/** The address of a network; one of IPv6 says nothing to people. */
function shownAddress(address: string | null): string | null {
  return address?.includes(':') ? null : address;
}

function Revoke({ id, label, children }: { id: string; label?: string; children: string }) {
  return (
    <form action={revokeSessionAction}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="small" aria-label={label}>
        {children}
      </Button>
    </form>
  );
}

export function SessionList({ sessions, locale, timeZone, text }: SessionListProps) {
  return (
    <>
      <ul className="mb-3">
        {sessions.map(({ id, userAgent, ipAddress, createdAt, seenAt, isCurrent }) => {
          const device = deviceName(userAgent) ?? text.unknownDevice;
          const day = (date: Date) => formatDate(date, { locale, timeZone, style: 'moment' });
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-t-0"
            >
              <div>
                <p className="font-med">
                  {device}
                  {isCurrent && <span className="font-text text-ink-2">, {text.here}</span>}
                </p>
                <p className="num text-13 text-ink-3 wrap-anywhere">
                  {[
                    shownAddress(ipAddress),
                    fill(text.since, { date: day(createdAt) }),
                    fill(text.seen, { date: day(seenAt) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {!isCurrent && (
                <Revoke id={id} label={fill(text.revokeOf, { device })}>
                  {text.revoke}
                </Revoke>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && <Revoke id="others">{text.revokeOthers}</Revoke>}
    </>
  );
}
