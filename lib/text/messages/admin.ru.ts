import type { Messages } from '../template.ts';
import type { en } from './admin.en.ts';

export const ru = {
  title: 'Мастерская',
  home: 'Мастерская NordLayer, заказы',
  menu: 'Меню мастерской',
  showing: 'В магазине',
  watching: 'Наблюдение',
  shop: 'В магазин',
  account: 'Мой вход',
  signOut: 'Выйти',
  nav: {
    orders: 'Заказы',
    outbox: 'Исходящие',
    performance: 'Скорость',
    queues: 'Очереди',
    cache: 'Кэш',
    projects: 'Работы',
    reviews: 'Отзывы',
    articles: 'Статьи',
    services: 'Услуги',
    questions: 'Вопросы',
    categories: 'Разделы',
    colours: 'Цвета',
    materials: 'Материалы',
  },
  unread: {
    one: '{n} непрочитанное сообщение',
    few: '{n} непрочитанных сообщения',
    many: '{n} непрочитанных сообщений',
    other: '{n} непрочитанного сообщения',
  },
  waiting: {
    one: '{n} новый заказ',
    few: '{n} новых заказа',
    many: '{n} новых заказов',
    other: '{n} новых заказов',
  },
} as const satisfies Messages<typeof en>;
