import type { Messages } from '../template.ts';
import type { en } from './admin.en.ts';

export const ru = {
  title: 'Мастерская',
  home: 'Мастерская NordLayer, заказы',
  menu: 'Меню мастерской',
  watching: 'Наблюдение',
  shop: 'В магазин',
  signOut: 'Выйти',
  nav: { orders: 'Заказы', outbox: 'Исходящие', performance: 'Скорость', queues: 'Очереди', cache: 'Кэш' },
  waiting: {
    one: '{n} новый заказ',
    few: '{n} новых заказа',
    many: '{n} новых заказов',
    other: '{n} новых заказов',
  },
} as const satisfies Messages<typeof en>;
