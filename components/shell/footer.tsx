import { Link } from '#components/ui/link';
import { type Locale, localeHref } from '#lib/text';
import type { ShellText } from '#lib/text/messages/shell';
import { Logo } from './logo.tsx';

interface FooterProps {
  readonly locale: Locale;
  readonly text: ShellText;
}

type Entry = readonly [path: string, label: string];

function columnsOf(text: ShellText): readonly (readonly [string, readonly Entry[]])[] {
  const { nav, footer } = text;
  return [
    [
      footer.shop,
      [
        ['/gallery', nav.gallery],
        ['/print', nav.print],
        ['/materials', footer.materials],
      ],
    ],
    [
      footer.help,
      [
        ['/orders', text.track],
        ['/account', text.account],
        ['/delivery', footer.delivery],
        ['/contact', nav.contact],
      ],
    ],
    [
      footer.workshop,
      [
        ['/services', nav.services],
        ['/articles', nav.articles],
        ['/terms', footer.terms],
        ['/privacy', footer.privacy],
      ],
    ],
  ];
}

export function Footer({ locale, text }: FooterProps) {
  return (
    <footer className="mt-auto border-t border-line bg-bg print:hidden">
      <div className="wrap">
        <div className="grid grid-cols-2 gap-8 pt-12 pb-8 sm:grid-cols-3 md:grid-cols-[1.6fr_repeat(3,1fr)]">
          <div className="max-md:col-span-full">
            <p className="inline-flex min-h-11 items-center gap-[11px] text-18 font-bold tracking-head">
              <Logo />
              {text.name}
            </p>
            <p className="mt-2 max-w-[30ch] text-14 text-ink-2">{text.footer.about}</p>
          </div>
          {columnsOf(text).map(([title, entries]) => (
            <nav key={title} aria-label={title}>
              <h2 className="mb-2 text-14 tracking-normal">{title}</h2>
              <ul className="footer-links">
                {entries.map(([path, label]) => (
                  <li key={path}>
                    <Link href={localeHref(locale, path)}>{label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-4 pb-6 text-13 text-ink-3">
          <span>© {text.name}</span>
          <span>{text.footer.promise}</span>
        </div>
      </div>
    </footer>
  );
}
