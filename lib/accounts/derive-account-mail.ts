import type { MailBlock, MailContent } from '#lib/mail';
import { fill, type Locale, localeHref } from '#lib/text';
import { accountMailsText } from '#lib/text/messages/account-mails';

export const accountMailKinds = ['verify', 'exists', 'reset'] as const;
export type AccountMailKind = (typeof accountMailKinds)[number];

interface AccountMailInput {
  readonly kind: AccountMailKind;
  readonly locale: Locale;
  readonly shopName: string;
  /** Where the shop is reached, without a slash at the end. */
  readonly shopUrl: string;
  /** What makes the link open; a mail without one leads to the sign-in. */
  readonly token: string;
}

const paths: Record<AccountMailKind, string> = {
  verify: '/verify-email',
  reset: '/new-password',
  exists: '/sign-in',
};

/** A mail about an account, in the language in which it was made. */
export function deriveAccountMail(input: AccountMailInput): MailContent {
  const { kind, locale, shopName, shopUrl, token } = input;
  const text = accountMailsText[locale];
  const words = text[kind];
  const query = kind === 'exists' ? '' : `?token=${encodeURIComponent(token)}`;
  const blocks: readonly MailBlock[] = [
    { kind: 'paragraph', text: fill(words.lede, { shop: shopName }) },
    { kind: 'link', label: words.open, href: shopUrl + localeHref(locale, paths[kind] + query) },
    { kind: 'note', text: words.note },
  ];
  return {
    locale,
    subject: fill(words.subject, { shop: shopName }),
    blocks,
    footer: fill(text.footer, { shop: shopName }),
  };
}
