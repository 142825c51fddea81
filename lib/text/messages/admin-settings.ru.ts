import type { Messages } from '../template.ts';
import type { en } from './admin-settings.en.ts';

export const ru = {
  title: 'Настройки',
  lede: 'Что магазин говорит о себе и чем считает. Изменение сразу видно на всех страницах.',
  saved: 'Настройки сохранены. Все страницы уже показывают новое.',
  parts: { shop: 'Магазин', money: 'Деньги и время', bank: 'Счета', dates: 'Обещанные сроки' },
  fields: {
    name: 'Название магазина',
    email: 'Почта',
    phone: 'Телефон',
    address: 'Адрес',
    hours: 'Открыто',
    currency: 'Валюта',
    timeZone: 'Часовой пояс',
    postageCents: 'Пересылка, {currency}',
    bankHolder: 'Владелец счёта',
    bankIban: 'IBAN',
    bankBic: 'BIC',
    hoursPerDay: 'Сколько часов в день печатает станок',
    finishingDays: 'Рабочих дней от последнего слоя до посылки',
    postDays: 'Рабочих дней в пути',
  },
  hints: {
    currency: 'Три буквы: EUR. Числа в ценах не меняются; меняйте до первого заказа.',
    timeZone: 'Как в списке часовых поясов: Europe/Tallinn.',
    bankIban: 'Со счётом заказы можно оплатить переводом. Владелец и IBAN вместе.',
    hoursPerDay: 'Из этих трёх чисел получаются обещанные сроки.',
  },
} as const satisfies Messages<typeof en>;
