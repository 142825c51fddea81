import { Suspense } from 'react';
import { IconButton, iconButtonClass } from '#components/ui/button';
import { IconCart, IconClose, IconMenu, IconPerson, IconTheme, IconTruck } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { type Locale, localeHref } from '#lib/text';
import type { ShellText } from '#lib/text/messages/shell';
import { CartCount } from './cart-count.client.tsx';
import { LanguageLink } from './language-link.client.tsx';
import { Logo } from './logo.tsx';
import { NavLinks, type Place } from './nav-links.client.tsx';
import { ThemeSwitch } from './theme-switch.client.tsx';

interface HeaderProps {
  readonly locale: Locale;
  readonly text: ShellText;
}

const placeNames = ['gallery', 'print', 'services', 'articles', 'contact'] as const;
const trackPath = '/orders';
const accountPath = '/account';

function placesIn(locale: Locale, text: ShellText): readonly Place[] {
  return placeNames.map((place) => {
    const path = `/${place}`;
    return { href: localeHref(locale, path), path, name: text.nav[place] };
  });
}

function Language({
  locale,
  text,
  className,
  isLong = false,
}: HeaderProps & { className: string; isLong?: boolean }) {
  const other = locale === 'en' ? 'ru' : 'en';
  const name = isLong ? text.languageLong : text.languageShort;
  const plain = (
    <a
      href={localeHref(other, '/')}
      hrefLang={other}
      lang={other}
      title={text.language}
      className={className}
    >
      {name}
    </a>
  );
  return (
    <Suspense fallback={plain}>
      <LanguageLink label={text.language} className={className}>
        {name}
      </LanguageLink>
    </Suspense>
  );
}

function PhoneMenu({ locale, text, places }: HeaderProps & { readonly places: readonly Place[] }) {
  return (
    <div
      id="menu"
      popover="auto"
      className="inset-x-0 top-0 bottom-auto m-0 max-h-dvh w-full overflow-auto border-b border-line bg-bg px-gutter pb-6 text-ink shadow-2 backdrop:bg-ink/30"
    >
      <div className="flex h-15 items-center justify-between">
        <Logo />
        <IconButton label={text.menu} popoverTarget="menu" popoverTargetAction="hide">
          <IconClose />
        </IconButton>
      </div>
      <nav aria-label={text.menu}>
        <ul className="border-t border-ink">
          <NavLinks places={places} className="menu-item" />
          <li>
            <Link href={localeHref(locale, trackPath)} className="menu-item">
              {text.track}
            </Link>
          </li>
          <li>
            <Link href={localeHref(locale, accountPath)} className="menu-item">
              {text.account}
            </Link>
          </li>
          <li>
            <Language locale={locale} text={text} className="menu-item border-b-0" isLong />
          </li>
        </ul>
      </nav>
    </div>
  );
}

export function Header({ locale, text }: HeaderProps) {
  const places = placesIn(locale, text);
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-bg print:hidden">
      <div className="wrap flex h-15 items-center gap-1 sm:h-17 md:gap-6">
        <Link
          href={localeHref(locale, '/')}
          aria-label={text.home}
          className="inline-flex min-h-11 items-center gap-[11px] text-18 font-bold tracking-head"
        >
          <Logo />
          {text.name}
        </Link>
        <nav aria-label={text.mainMenu} className="ml-2 hidden md:block lg:ml-4">
          <ul className="flex gap-0.5">
            <NavLinks places={places} className="nav-item" />
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <Language
            locale={locale}
            text={text}
            className={cn(iconButtonClass, 'max-md:hidden px-2 text-14 text-ink-2')}
          />
          <ThemeSwitch label={text.theme} className={iconButtonClass}>
            <IconTheme />
          </ThemeSwitch>
          <Link
            href={localeHref(locale, trackPath)}
            aria-label={text.track}
            title={text.track}
            className={cn(iconButtonClass, 'max-md:hidden')}
          >
            <IconTruck />
          </Link>
          <Link
            href={localeHref(locale, accountPath)}
            aria-label={text.account}
            title={text.account}
            className={cn(iconButtonClass, 'max-md:hidden')}
          >
            <IconPerson />
          </Link>
          <Link href={localeHref(locale, '/cart')} title={text.cart} className={iconButtonClass}>
            <IconCart />
            <span className="sr-only">{text.cart}</span>
            <CartCount />
          </Link>
          <IconButton label={text.menu} popoverTarget="menu" className="md:hidden">
            <IconMenu />
          </IconButton>
        </div>
      </div>
      <PhoneMenu locale={locale} text={text} places={places} />
    </header>
  );
}
