import Link from 'next/link';
import { type ReactNode, Suspense } from 'react';
import { LanguageLink } from '#components/shell/language-link.client';
import { Logo } from '#components/shell/logo';
import { NavLink } from '#components/shell/nav-link.client';
import { ThemeSwitch } from '#components/shell/theme-switch.client';
import { IconButton, iconButtonClass } from '#components/ui/button';
import { IconClose, IconMenu, IconTheme } from '#components/ui/icons';
import { cn } from '#lib/cn';
import { type Locale, localeHref } from '#lib/text';
import type { AdminText } from '#lib/text/messages/admin';
import type { ShellText } from '#lib/text/messages/shell';
import { signOutAction } from '../actions.ts';
import { NewOrderCount } from './new-order-count.tsx';
import { NewRequestCount } from './new-request-count.tsx';
import { UnreadCount } from './unread-count.tsx';

interface AdminSideProps {
  readonly locale: Locale;
  readonly text: AdminText;
  readonly shell: ShellText;
}

const itemClass =
  'flex min-h-11 grow items-center justify-between rounded-2 px-2.5 text-ink-2 hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-bold aria-[current]:text-ink md:min-h-[30px]';

interface EntryProps {
  readonly locale: Locale;
  readonly path: string;
  readonly children: string;
  readonly end?: ReactNode;
}

function Entry({ locale, path, children, end }: EntryProps) {
  const href = localeHref(locale, path);
  const plain = (
    <Link href={href} className={itemClass}>
      {children}
    </Link>
  );
  return (
    <li className="relative flex">
      <Suspense fallback={plain}>
        <NavLink href={href} path={path} isExact={path === '/admin'} className={itemClass}>
          {children}
        </NavLink>
      </Suspense>
      {end}
    </li>
  );
}

const shownPlaces = [
  'projects',
  'categories',
  'colours',
  'materials',
  'services',
  'articles',
  'questions',
  'reviews',
  'pages',
] as const;
const sellingPlaces = ['prices', 'coupons', 'delivery'] as const;
const governedPlaces = ['users', 'settings', 'audit'] as const;
const watchedPlaces = ['performance', 'queues', 'cache'] as const;

interface GroupProps extends Omit<AdminSideProps, 'shell'> {
  readonly title: string;
  readonly places: readonly (keyof AdminText['nav'])[];
}

function Group({ locale, text, title, places }: GroupProps) {
  return (
    <>
      <h2 className="px-2.5 pt-3 pb-0.5 text-12 font-med tracking-normal text-ink-3">{title}</h2>
      <ul>
        {places.map((place) => (
          <Entry key={place} locale={locale} path={`/admin/${place}`}>
            {text.nav[place]}
          </Entry>
        ))}
      </ul>
    </>
  );
}

function Places({ locale, text }: Omit<AdminSideProps, 'shell'>) {
  return (
    <>
      <ul>
        <Entry locale={locale} path="/admin">
          {text.nav.today}
        </Entry>
        <Entry
          locale={locale}
          path="/admin/orders"
          end={
            <Suspense>
              <NewOrderCount locale={locale} text={text} />
            </Suspense>
          }
        >
          {text.nav.orders}
        </Entry>
        <Suspense>
          <UnreadCount locale={locale} text={text} />
        </Suspense>
        <Entry locale={locale} path="/admin/production">
          {text.nav.production}
        </Entry>
        <Entry
          locale={locale}
          path="/admin/contact"
          end={
            <Suspense>
              <NewRequestCount locale={locale} text={text} />
            </Suspense>
          }
        >
          {text.nav.contact}
        </Entry>
        <Entry locale={locale} path="/admin/outbox">
          {text.nav.outbox}
        </Entry>
      </ul>
      <Group locale={locale} text={text} title={text.selling} places={sellingPlaces} />
      <Group locale={locale} text={text} title={text.showing} places={shownPlaces} />
      <Group locale={locale} text={text} title={text.watching} places={watchedPlaces} />
      <Group locale={locale} text={text} title={text.governing} places={governedPlaces} />
    </>
  );
}

function Tools({ locale, text, shell }: AdminSideProps) {
  const other = locale === 'en' ? 'ru' : 'en';
  const languageClass = cn(iconButtonClass, 'px-2 text-14 text-ink-2');
  const plain = (
    <a href={localeHref(other, '/admin')} hrefLang={other} lang={other} className={languageClass}>
      {shell.languageShort}
    </a>
  );
  return (
    <div className="flex items-center gap-1">
      <ThemeSwitch label={shell.theme} className={iconButtonClass}>
        <IconTheme />
      </ThemeSwitch>
      <Suspense fallback={plain}>
        <LanguageLink label={shell.language} className={languageClass}>
          {shell.languageShort}
        </LanguageLink>
      </Suspense>
      <form action={signOutAction}>
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="min-h-11 rounded-2 px-2.5 text-ink-2 hover:bg-sunken">
          {text.signOut}
        </button>
      </form>
    </div>
  );
}

function Brand({ locale, text, shell }: AdminSideProps) {
  return (
    <Link
      href={localeHref(locale, '/admin/orders')}
      aria-label={text.home}
      className="inline-flex min-h-11 items-center gap-[11px] px-2 text-18 font-bold tracking-head"
    >
      <Logo />
      {shell.name}
    </Link>
  );
}

function PhoneMenu(props: AdminSideProps) {
  const { locale, text } = props;
  return (
    <div
      id="menu"
      popover="auto"
      className="inset-x-0 top-0 bottom-auto m-0 max-h-dvh w-full overflow-auto border-b border-line bg-bg px-4 pb-6 text-ink shadow-2 backdrop:bg-ink/30"
    >
      <div className="mb-2 flex h-15 items-center justify-between border-b border-ink">
        <Logo className="ml-2 size-7" />
        <IconButton label={text.menu} popoverTarget="menu" popoverTargetAction="hide">
          <IconClose />
        </IconButton>
      </div>
      <nav aria-label={text.menu} className="text-16">
        <Places locale={locale} text={text} />
      </nav>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
        <Tools {...props} />
        <Link
          href={localeHref(locale, '/')}
          className="inline-flex min-h-11 items-center px-2.5 text-ink-2 hover:text-copper"
        >
          {text.shop}
        </Link>
        <Link
          href={localeHref(locale, '/account/security')}
          className="inline-flex min-h-11 items-center px-2.5 text-ink-2 hover:text-copper"
        >
          {text.account}
        </Link>
      </div>
    </div>
  );
}

export function AdminSide(props: AdminSideProps) {
  const { locale, text } = props;
  return (
    <header className="flex items-center justify-between border-b border-line bg-bg px-[clamp(16px,2.6vw,40px)] py-2 md:sticky md:top-0 md:h-dvh md:flex-col md:items-stretch md:overflow-auto md:border-r md:border-b-0 md:px-3.5 md:py-4 print:hidden">
      <div className="md:mb-3.5">
        <Brand {...props} />
      </div>
      <nav aria-label={text.menu} className="hidden md:block">
        <Places locale={locale} text={text} />
      </nav>
      <div className="mt-auto hidden pt-6 md:block">
        <Link
          href={localeHref(locale, '/')}
          className="flex min-h-[38px] items-center px-2.5 text-ink-2 hover:text-copper"
        >
          {text.shop}
        </Link>
        <Link
          href={localeHref(locale, '/account/security')}
          className="flex min-h-[38px] items-center px-2.5 text-ink-2 hover:text-copper"
        >
          {text.account}
        </Link>
        <Tools {...props} />
      </div>
      <IconButton label={text.menu} popoverTarget="menu" className="md:hidden">
        <IconMenu />
      </IconButton>
      <PhoneMenu {...props} />
    </header>
  );
}
