import type { Messages } from '../template.ts';
import type { en } from './catalogue.en.ts';

export const ru: Messages<typeof en> = {
  work: {
    colours: { one: '{n} цвет', few: '{n} цвета', many: '{n} цветов', other: '{n} цвета' },
    turnable: '3D',
    more: '+{n}',
  },
  works: { one: '{n} работа', few: '{n} работы', many: '{n} работ', other: '{n} работы' },
  views: {
    front: 'спереди',
    back: 'сзади',
    side: 'сбоку',
    left: 'слева',
    right: 'справа',
    top: 'сверху',
    detail: 'деталь',
    another: 'другой вид',
  },
  stars: {
    one: '{n} звезда из 5',
    few: '{n} звезды из 5',
    many: '{n} звёзд из 5',
    other: '{n} звезды из 5',
  },
  reviews: { one: '{n} отзыв', few: '{n} отзыва', many: '{n} отзывов', other: '{n} отзыва' },
  distribution: 'Сколько человек поставили сколько звёзд',
  answer: 'Мастерская:',
  reviewOf: 'о работе «{title}»',
  categories: 'Категории',
};
