import type { Messages } from '../template.ts';
import type { en } from './sign-in.en.ts';

export const ru = {
  title: 'Вход',
  lede: 'К вашим заказам, адресам и файлам. Заказать можно и без учётной записи: заказ виден по ссылке, которая приходит вместе с ним.',
  email: 'Эл. почта',
  password: 'Пароль',
  submit: 'Войти',
  submitting: 'Входим',
  track: 'Отследить заказ',
  errors: {
    'sign-in-wrong': 'Такой пары почты и пароля нет. Проверьте оба поля и попробуйте ещё раз.',
    'sign-in-unverified':
      'Этот адрес ещё не подтверждён. Ссылка в вашей почте, мы только что отправили её ещё раз: откройте её, и вы войдёте.',
    'sign-in-fields': 'Введите почту и пароль.',
    'sign-in-too-many':
      'Слишком много попыток. Попробуйте через {minutes} мин; до тех пор вход отсюда закрыт.',
    unknown: 'Войти не получилось, и это наша ошибка. Попробуйте через минуту.',
  },
  fields: { email: 'Введите адрес вида name@example.com.', password: 'Введите пароль.' },
} as const satisfies Messages<typeof en>;
