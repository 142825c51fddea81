import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { type Locale, localeHref, locales } from '#lib/text';
import { outboxText } from '#lib/text/messages/outbox';
import { mailSamples } from './mail-samples.ts';
import type { TemplateAddress } from './template-address.ts';

interface TemplateLinksProps {
  readonly address: TemplateAddress;
  readonly locale: Locale;
}

function Choice({ href, isOn, children }: { href: string; isOn: boolean; children: string }) {
  return (
    <li>
      <Link
        href={href}
        aria-current={isOn ? 'true' : undefined}
        className={cn(
          'inline-flex min-h-11 items-center rounded-2 px-3 md:min-h-[38px]',
          isOn ? 'bg-ink font-med text-bg' : 'text-ink-2 hover:bg-sunken',
        )}
      >
        {children}
      </Link>
    </li>
  );
}

/** Every mail and both languages as links. */
export function TemplateLinks({ address, locale }: TemplateLinksProps) {
  const text = outboxText[locale].gallery;
  const hrefOf = ({ index, language }: TemplateAddress) =>
    localeHref(locale, `/admin/outbox/templates?mail=${index}&language=${language}`);
  return (
    <nav aria-label={text.title} className="grid gap-1 border-b border-line py-3">
      <ul className="flex flex-wrap gap-1">
        {mailSamples(locale).map(({ name }, index) => (
          <Choice key={name} href={hrefOf({ ...address, index })} isOn={index === address.index}>
            {name}
          </Choice>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-1">
        {locales.map((language) => (
          <Choice key={language} href={hrefOf({ ...address, language })} isOn={language === address.language}>
            {text.languages[language]}
          </Choice>
        ))}
      </ul>
    </nav>
  );
}
