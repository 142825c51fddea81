import { WorkshopFacts } from '#components/content/workshop-facts';
import { LinkButton } from '#components/ui/button';
import { Motif } from '#components/ui/motif';
import type { ShopSettings } from '#lib/content';
import { type Locale, localeHref } from '#lib/text';
import { contentText } from '#lib/text/messages/content';
import { homeText } from '#lib/text/messages/home';

interface ContactBandProps {
  readonly settings: ShopSettings;
  readonly locale: Locale;
}

/** Ink in both themes, so its colours are its own. */
export function ContactBand({ settings, locale }: ContactBandProps) {
  const text = homeText[locale].contact;
  return (
    <section
      aria-labelledby="contact"
      className="night relative isolate mt-section overflow-hidden bg-bg text-ink dark:border-y dark:border-line dark:bg-surface"
    >
      <Motif
        width={1440}
        height={420}
        layers={22}
        rise={190}
        peakAt={0.3}
        className="motif max-sm:opacity-15"
      />
      <div className="wrap grid items-end gap-x-12 gap-y-8 py-[clamp(56px,8vw,112px)] sm:grid-cols-2 md:grid-cols-[1.3fr_1fr]">
        <div className="sm:max-md:col-span-2">
          <h2 id="contact" className="max-w-[16ch] text-48 font-display tracking-title">
            {text.title}
          </h2>
          <p className="mt-3 max-w-[42ch] text-ink-2">{text.text}</p>
          <LinkButton href={localeHref(locale, '/contact')} className="mt-6">
            {text.write}
          </LinkButton>
        </div>
        <div className="sm:max-md:col-span-2">
          <WorkshopFacts settings={settings} locale={locale} text={contentText[locale]} />
        </div>
      </div>
    </section>
  );
}
