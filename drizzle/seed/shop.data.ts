import type { ShopSettings } from '#lib/content';

/** A workshop that does not exist: addresses and numbers are from the ranges kept free for examples. */
export const demoShopSettings: ShopSettings = {
  name: 'NordLayer',
  currency: 'EUR',
  timeZone: 'Europe/Tallinn',
  email: 'workshop@nordlayer.example',
  phone: '+372 5550 0100',
  addressEn: 'Harbour Street 12, entrance from the yard',
  addressRu: 'Портовая улица, 12, вход со двора',
  hoursEn: 'Monday to Friday, 9:00 to 17:00',
  hoursRu: 'с понедельника по пятницу, 9:00–17:00',
  // The example account of the IBAN registry.
  bank: { holder: 'NordLayer OÜ', iban: 'EE38 2200 2210 2014 5685', bic: 'HABAEE2X' },
  postageCents: 590,
  measuresVisits: true,
  production: { hoursPerDay: 16, machineCounts: { birk: 3 }, finishingDays: 1, postDays: 3 },
};
