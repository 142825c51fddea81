import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { readCartToken } from '#app/_http/cart-cookies.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Notice } from '#components/ui/notice';
import { PageHead } from '#components/ui/page-head';
import { getCart } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import { type CartText, cartText } from '#lib/text/messages/cart';
import { CartForm } from './_ui/cart-form.tsx';

// Rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: cartText[await currentLocale()].title, robots: { index: false, follow: false } };
}

function NothingInCart({ locale, text }: { readonly locale: Locale; readonly text: CartText }) {
  return (
    <EmptyState title={text.empty.title} level="h1">
      <p className="mt-3 max-w-[52ch] text-ink-2">{text.empty.lede}</p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkButton href={localeHref(locale, '/gallery')} variant="primary">
          {text.empty.gallery}
        </LinkButton>
        <TextLink href={localeHref(locale, '/print')}>{text.empty.print}</TextLink>
      </div>
    </EmptyState>
  );
}

function problemSentence(problem: unknown, text: CartText['problems']): string | null {
  if (typeof problem !== 'string') return null;
  const sentences: Readonly<Record<string, string>> = text;
  return Object.hasOwn(sentences, problem) ? (sentences[problem] ?? null) : text.unknown;
}

export default async function CartPage({ searchParams }: PageProps<'/[locale]/cart'>) {
  const [locale, { problem }, token] = await Promise.all([currentLocale(), searchParams, readCartToken()]);
  const text = cartText[locale];
  const cart = await getCart({ ctx: await requestCtx(), token });
  if (cart.lines.length === 0) {
    return (
      <main id="main" className="wrap py-12">
        <NothingInCart locale={locale} text={text} />
      </main>
    );
  }
  const [materials, colours, { timeZone }] = await Promise.all([
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  const sentence = problemSentence(problem, text.problems);
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede} />
      {sentence && (
        <Notice kind="poor" role="alert" className="mb-6">
          {sentence}
        </Notice>
      )}
      <CartForm {...{ cart, locale, timeZone, text }} names={{ materials, colours }} />
    </main>
  );
}
