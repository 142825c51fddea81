import 'server-only';

export { keepWorking } from './keep-working.ts';
