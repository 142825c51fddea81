import type { Messages } from '../template.ts';
import type { en } from './admin-contact.en.ts';

export const ru = {
  title: 'Обращения',
  lede: 'Что написали на странице контактов. Ваш ответ уйдёт по почте.',
  filters: 'Какие сообщения',
  all: 'Все',
  status: { new: 'Новые', answered: 'С ответом', closed: 'Закрытые' },
  search: 'Имя, адрес или слова',
  searchButton: 'Найти',
  clear: 'Показать все',
  none: 'Здесь пусто.',
  back: 'Все сообщения',
  from: '{name}, {email}',
  written: 'Написано {date}',
  answeredAt: 'Отвечено {date}',
  answer: 'Ваш ответ',
  answerHint: 'Уйдёт на {email} на языке сообщения, само сообщение будет ниже.',
  answerAgain: 'Ещё один ответ',
  send: 'Отправить ответ',
  busy: 'Отправляем',
  sent: 'Ответ в исходящих и уже отправляется.',
  close: 'Закрыть без ответа',
  reopen: 'Открыть снова',
  changed: 'Теперь сообщение здесь: {status}.',
  undo: 'Отменить',
} as const satisfies Messages<typeof en>;
