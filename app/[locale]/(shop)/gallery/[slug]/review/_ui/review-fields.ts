import type { MessageField } from '#components/content/message-form.client';
import type { MessagesText } from '#lib/text/messages/messages';

export function reviewFields(text: MessagesText['review'], optional: string): readonly MessageField[] {
  return [
    { name: 'stars', kind: 'stars', label: text.stars },
    { name: 'body', kind: 'area', label: text.body, maxLength: 2000 },
    {
      name: 'author',
      kind: 'text',
      label: text.author,
      hint: text.authorHint,
      maxLength: 60,
      autoComplete: 'given-name',
    },
    { name: 'photos', kind: 'photos', label: text.photos, hint: text.photosHint, optional },
  ];
}
