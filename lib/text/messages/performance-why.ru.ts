import type { Messages } from '../template.ts';
import type { en } from './performance-why.en.ts';

export const ru: Messages<typeof en> = {
  title: 'Почему?',
  lede: 'Главное на экране: {place}.',
  everywhere: 'все страницы',
  parts: 'Куда уходит около {sum} просмотра',
  eachMedian: 'p50 каждой части',
  partsNote: 'Медианы частей не складываются в медиану целого в точности.',
  partNames: {
    firstByte: 'Первый байт',
    loadDelay: 'Ожидание загрузки',
    loadTime: 'Загрузка',
    renderDelay: 'Отрисовка',
  },
  kinds: {
    'lcp-element': 'Самые медленные: главное на экране',
    'inp-element': 'Самые медленные: ответ на нажатие',
    'inp-script': 'Самые медленные скрипты за нажатием',
    'frame-script': 'Скрипты за самым долгим кадром просмотра',
    'cls-element': 'Что сильнее всего сдвигается',
  },
  firstByte: 'Первый байт',
  firstByteNames: {
    waiting: 'Перенаправления, браузер',
    cache: 'Поиск в кеше',
    dns: 'Поиск сервера',
    connection: 'Соединение',
    request: 'Ожидание ответа',
  },
  server: 'Сам сервер, по его словам, занял из ожидания {time} (медиана).',
  tap: 'Ответ на нажатие',
  tapNames: { inputDelay: 'Пока услышано', processing: 'Обработка', presentation: 'Отрисовка' },
  name: 'Имя и страница',
  share: 'Доля',
};
