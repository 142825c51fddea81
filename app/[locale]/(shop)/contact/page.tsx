import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { WorkshopFacts } from '#components/content/workshop-facts';
import { buttonClass } from '#components/ui/button-class';
import { PageHead } from '#components/ui/page-head';
import { contentText } from '#lib/text/messages/content';
import { messagesText } from '#lib/text/messages/messages';
import { ContactForm } from './_ui/contact-form.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = contentText[locale].contact;
  return pageMetadata({ locale, path: '/contact', title, description });
}

export default async function ContactPage() {
  const [locale, settings] = await Promise.all([currentLocale(), cachedShopSettings()]);
  const text = contentText[locale];
  const subject = encodeURIComponent(text.contact.subject);
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.contact.title} lede={text.contact.lede} />
      <div className="mt-6 grid gap-12 md:grid-cols-2">
        <section aria-labelledby="write" className="border-t border-ink pt-4">
          <h2 id="write" className="mb-4 text-18">
            {messagesText[locale].contact.title}
          </h2>
          <ContactForm locale={locale} />
        </section>
        <div className="grid content-start gap-8">
          <section aria-labelledby="helpful" className="border-t border-ink pt-4">
            <h2 id="helpful" className="mb-2 text-18">
              {text.contact.attach}
            </h2>
            <ul>
              {text.contact.helpful.map((line) => (
                <li key={line} className="border-b border-line py-3 text-ink-2">
                  {line}
                </li>
              ))}
            </ul>
            <p className="mt-4 text-14 text-ink-3">{text.contact.order}</p>
          </section>
          <div className="rounded-3 border border-line bg-surface p-6">
            <WorkshopFacts settings={settings} locale={locale} text={text} />
            {settings.email && (
              <a href={`mailto:${settings.email}?subject=${subject}`} className={`${buttonClass({})} mt-6`}>
                {text.contact.write}
              </a>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}
