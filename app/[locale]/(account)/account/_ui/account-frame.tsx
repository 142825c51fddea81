import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { PageHead } from '#components/ui/page-head';
import { cn } from '#lib/cn';
import type { Profile } from '#lib/customers';
import { fill, type Locale, localeHref } from '#lib/text';
import type { AccountText } from '#lib/text/messages/account';
import { signOutAction } from '../actions.ts';

const places = { orders: '', addresses: '/addresses', security: '/security', data: '/data' } as const;
export type AccountPlace = keyof typeof places;

interface AccountFrameProps {
  readonly place: AccountPlace;
  readonly title: string;
  readonly locale: Locale;
  readonly text: AccountText;
  readonly profile: Profile;
  readonly children: ReactNode;
}

const placeNames: readonly AccountPlace[] = ['orders', 'addresses', 'security', 'data'];

function Places({ place, locale, text }: Pick<AccountFrameProps, 'place' | 'locale' | 'text'>) {
  return (
    <nav aria-label={text.title}>
      <ul className="flex flex-wrap gap-1">
        {placeNames.map((each) => (
          <li key={each}>
            <Link
              href={localeHref(locale, `/account${places[each]}`)}
              aria-current={each === place ? 'page' : undefined}
              className={cn(
                'inline-flex min-h-11 items-center rounded-2 px-2 sm:px-3',
                each === place ? 'bg-ink font-med text-bg' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              {text.nav[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What all pages of an account have: whose it is, where to go in it, and the way out. */
export function AccountFrame({ title, profile, children, ...rest }: AccountFrameProps) {
  const { locale, text } = rest;
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={title} lede={fill(text.signedInAs, { email: profile.email })} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
        <Places {...rest} />
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" size="small">
            {text.signOut}
          </Button>
        </form>
      </div>
      <div className="mt-8">{children}</div>
    </main>
  );
}
