import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { TextLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { signInText } from '#lib/text/messages/sign-in';
import { SignInForm } from './_ui/sign-in-form.client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInText[await currentLocale()].title, robots: { index: false } };
}

export default async function SignInPage() {
  const locale = await currentLocale();
  const text = signInText[locale];
  return (
    <main id="main" className="wrap pb-section">
      <div className="mx-auto max-w-[440px]">
        <PageHead title={text.title} lede={text.lede} />
        <SignInForm locale={locale} text={text} />
        <ul className="mt-6 border-t border-line pt-2">
          <li>
            <TextLink href={localeHref(locale, '/forgot-password')}>
              {accountText[locale].forgot.link}
            </TextLink>
          </li>
          <li>
            <TextLink href={localeHref(locale, '/sign-up')}>{accountText[locale].signUp.title}</TextLink>
          </li>
          <li>
            <TextLink href={localeHref(locale, '/orders')}>{text.track}</TextLink>
          </li>
        </ul>
      </div>
    </main>
  );
}
