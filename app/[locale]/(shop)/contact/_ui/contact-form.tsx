import { MessageForm } from '#components/content/message-form.client';
import type { Locale } from '#lib/text';
import { messagesText } from '#lib/text/messages/messages';

export function ContactForm({ locale }: { readonly locale: Locale }) {
  const { contact, busy, problems, faults } = messagesText[locale];
  const { name, email, emailHint, message, send, sent } = contact;
  return (
    <MessageForm
      address="/api/v1/contact"
      hidden={{ locale }}
      fields={[
        { name: 'name', kind: 'text', label: name, maxLength: 120, autoComplete: 'name' },
        {
          name: 'email',
          kind: 'email',
          label: email,
          hint: emailHint,
          maxLength: 254,
          autoComplete: 'email',
        },
        { name: 'message', kind: 'area', label: message, maxLength: 4000 },
      ]}
      text={{ send, busy, sent, problems, faults }}
    />
  );
}
