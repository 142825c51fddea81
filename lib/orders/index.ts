import 'server-only';

export { countNewOrders } from './queries.ts';
export type { OrderStatus } from './transitions.ts';
