export const en = {
  on: 'Tell me on this device',
  off: 'Tell me no longer',
  isOn: 'This device is told of every change.',
  denied: 'This browser does not let the shop tell you anything. Its settings for this page say so.',
  failed: 'That did not work. Try again in a minute; mails come in any case.',
  owner: 'New orders, messages and orders that were called off.',
} as const;
