import type { Messages } from '../template.ts';
import type { en } from './admin-users.en.ts';

export const ru = {
  title: 'Учётные записи',
  lede: 'Кто зарегистрирован и на сколько заказал. Гости, которые заказывают без записи, видны в заказах.',
  filters: 'Какие записи',
  all: 'Все',
  states: { blocked: 'Закрытые', unproved: 'Адрес не подтверждён' },
  search: 'Имя или почта',
  searchButton: 'Найти',
  clear: 'Показать все',
  found: {
    one: '{n} учётная запись',
    few: '{n} учётные записи',
    many: '{n} учётных записей',
    other: '{n} учётной записи',
  },
  none: 'Такой учётной записи нет.',
  columns: {
    account: 'Учётная запись',
    orders: 'Заказов',
    ordered: 'На сумму',
    since: 'С какого дня',
    seen: 'Последний вход',
    state: 'Состояние',
  },
  owner: 'Владелец',
  unproved: 'адрес не подтверждён',
  secondStep: 'с приложением-аутентификатором',
  never: 'никогда',
  blocked: 'Закрыта',
  open: 'Открыта',
  block: 'Закрыть',
  blockName: 'Закрыть запись: {name}',
  unblock: 'Открыть снова',
  unblockName: 'Открыть запись снова: {name}',
  refused: 'Не получилось: записи больше нет, или это запись владельца.',
} as const satisfies Messages<typeof en>;
