import type { Messages } from '../template.ts';
import type { en } from './invoice.en.ts';

export const ru = {
  title: 'Счёт {number}',
  fileName: 'schet-{number}.pdf',
  replaces: 'Заменяет счёт {number}.',
  issued: 'Выставлен',
  ordered: 'Заказано',
  reference: 'Заказ',
  due: 'Оплатить до',
  from: 'Поставщик',
  to: 'Покупатель',
  columns: { part: 'Деталь', quantity: 'Количество', unit: 'Цена', total: 'Сумма' },
  pickup: 'Доставка: самовывоз из мастерской',
  post: 'Доставка: почта',
  discount: 'Скидка',
  net: 'Без НДС',
  tax: 'НДС',
  total: 'Итого',
  pay: 'Оплата банковским переводом:',
  holder: 'Получатель',
  transferReference: 'Назначение',
  onPickup: 'Оплата в мастерской при получении.',
  card: 'Оплата картой.',
  page: 'Страница {n} из {count}',
} as const satisfies Messages<typeof en>;
