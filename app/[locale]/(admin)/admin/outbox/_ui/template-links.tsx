import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { type OrderMailSubject, sampleMailSubjects } from '#lib/orders';
import { fill, type Locale, localeHref, locales } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { type OutboxText, outboxText } from '#lib/text/messages/outbox';
import type { TemplateAddress } from './template-address.ts';

interface TemplateLinksProps {
  readonly address: TemplateAddress;
  readonly locale: Locale;
}

function nameOf(subject: OrderMailSubject, { kinds }: OutboxText['gallery'], locale: Locale): string {
  return subject.kind === 'status'
    ? fill(kinds.status, { status: ordersText[locale].status[subject.to] })
    : kinds[subject.kind];
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
        {sampleMailSubjects.map((subject, index) => {
          const name = nameOf(subject, text, locale);
          return (
            <Choice key={name} href={hrefOf({ ...address, index })} isOn={index === address.index}>
              {name}
            </Choice>
          );
        })}
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
