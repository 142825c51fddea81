import type { MailContent } from '#lib/mail';
import { fill, type Locale } from '#lib/text';
import { mailsText } from '#lib/text/messages/mails';

interface Answered {
  readonly request: { readonly name: string; readonly message: string; readonly locale: Locale };
  readonly answer: string;
  readonly shopName: string;
}

/** The workshop's answer with what was asked below it, in the language of the asker. */
export function deriveAnswerMail({ request, answer, shopName }: Answered): MailContent {
  const { name, message, locale } = request;
  const text = mailsText[locale];
  const paragraphs = answer.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  return {
    locale,
    subject: fill(text.contact.subject, { shop: shopName }),
    blocks: [
      { kind: 'paragraph', text: fill(text.greeting, { name }) },
      ...paragraphs.filter(Boolean).map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
      { kind: 'note', text: fill(text.contact.asked, { message }) },
    ],
    footer: fill(text.footer, { shop: shopName }),
  };
}
