export const en = {
  title: 'Workshop',
  home: 'NordLayer workshop, orders',
  menu: 'Workshop menu',
  watching: 'Watching',
  shop: 'To the shop',
  signOut: 'Sign out',
  nav: { orders: 'Orders', outbox: 'Outbox', performance: 'Performance', queues: 'Queues', cache: 'Cache' },
  waiting: { one: '{n} new order', other: '{n} new orders' },
} as const;
