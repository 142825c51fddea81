import { inLocale, type Locale } from '#lib/text';
import type { ContentText } from '#lib/text/messages/content';

interface WorkshopFactsProps {
  readonly settings: {
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly addressEn?: string | undefined;
    readonly addressRu?: string | undefined;
    readonly hoursEn?: string | undefined;
    readonly hoursRu?: string | undefined;
  };
  readonly locale: Locale;
  readonly text: ContentText;
}

const linkClass = 'inline-flex min-h-11 items-center underline underline-offset-[.28em] md:min-h-0';

/** Where, when and how to reach the workshop; what the owner has not filled in is left out. */
export function WorkshopFacts({ settings, locale, text }: WorkshopFactsProps) {
  const { email, phone } = settings;
  const address = inLocale(locale, { en: settings.addressEn, ru: settings.addressRu });
  const hours = inLocale(locale, { en: settings.hoursEn, ru: settings.hoursRu });
  const facts = [
    [text.workshop.address, address],
    [text.workshop.hours, hours],
    [
      text.workshop.phone,
      phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={linkClass}>
          {phone}
        </a>
      ),
    ],
    [
      text.workshop.email,
      email && (
        <a href={`mailto:${email}`} className={linkClass}>
          {email}
        </a>
      ),
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-[96px_minmax(0,1fr)] sm:grid-cols-[110px_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2.5 text-15">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="text-ink-3">{name}</dt>
            <dd className="num wrap-anywhere">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
