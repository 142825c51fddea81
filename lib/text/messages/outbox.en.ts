export const en = {
  title: 'Outbox',
  lede: 'Every mail that the shop has written. Each is stored with the change that it tells of, and sent by a job.',
  noServer:
    'No mail server is set (SMTP_URL), so mails are kept here and not sent. Customers find the same on their order’s page.',
  templates: 'Look at every mail',
  back: 'To the outbox',
  columns: { subject: 'Mail', recipient: 'To', state: 'State', date: 'Written' },
  states: { waiting: 'Waiting', sent: 'Sent', kept: 'Kept', failed: 'Failed' },
  tries: { one: '{n} try', other: '{n} tries' },
  toQueue: 'See its job',
  found: { one: '{n} mail', other: '{n} mails' },
  empty: { title: 'Nothing was written yet', lede: 'The first order writes the first mail.' },
  mail: {
    to: 'To',
    written: 'Written',
    sent: 'Sent',
    order: 'Order',
    html: 'As HTML',
    text: 'As plain text',
    error: 'What the mail server said',
  },
  gallery: {
    title: 'Every mail',
    lede: 'As they look, with an order that nobody placed.',
    kinds: {
      placed: 'Order placed',
      arrived: 'Order placed, to the owner',
      status: 'Status: {status}',
    },
    languages: { en: 'English', ru: 'Russian' },
  },
} as const;
