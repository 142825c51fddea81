import type { Messages } from '../template.ts';
import type { en } from './shell.en.ts';

export const ru: Messages<typeof en> = {
  name: 'NordLayer',
  title: 'NordLayer: 3D-печать с ценой до вопроса',
  description:
    'Мастерская, которая печатает то, что вы нарисовали. Выберите работу в галерее или загрузите свою модель и увидите цену со всеми её строками.',
  skip: 'К содержанию',
  mainMenu: 'Главное меню',
  menu: 'Меню',
  theme: 'Светлая или тёмная тема',
  language: 'English version',
  languageShort: 'EN',
  languageLong: 'In English',
  track: 'Где мой заказ',
  account: 'Учётная запись',
  cart: 'Корзина',
  home: 'NordLayer, главная страница',
  nav: {
    gallery: 'Галерея',
    print: 'Своя модель',
    services: 'Услуги',
    articles: 'Статьи',
    contact: 'Контакты',
  },
  footer: {
    about: 'Небольшая мастерская, которая печатает то, что вы рисуете. Слой за слоем рождается форма.',
    shop: 'Магазин',
    help: 'Помощь',
    workshop: 'Мастерская',
    materials: 'Материалы и цвета',
    delivery: 'Доставка и возврат',
    terms: 'Условия продажи',
    privacy: 'Приватность: счётчик без куки',
    promise: 'Цены включают НДС. Больше показанной цены вы не заплатите.',
  },
  notFound: {
    title: 'На этом столе пусто',
    lede: 'Возможно, в адресе опечатка или эту работу больше не печатают.',
    gallery: 'В галерею',
    home: 'На главную',
  },
  pages: 'Страницы',
  next: 'Дальше',
  previous: 'Назад',
  pageNumber: 'Страница {n}',
  breadcrumb: 'Навигационная цепочка',
};
