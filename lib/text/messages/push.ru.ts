import type { Messages } from '../template.ts';
import type { en } from './push.en.ts';

export const ru = {
  on: 'Сообщать на это устройство',
  off: 'Больше не сообщать',
  isOn: 'Это устройство узнаёт о каждом изменении.',
  denied: 'Браузер не разрешает магазину ничего сообщать. Так сказано в его настройках для этой страницы.',
  failed: 'Не получилось. Попробуйте через минуту; письма приходят в любом случае.',
  owner: 'Новые заказы, сообщения и отмены.',
} as const satisfies Messages<typeof en>;
