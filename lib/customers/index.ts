import 'server-only';

export { listSavedAddresses, removeAddress, type SavedAddress, saveAddress } from './addresses.ts';
export { setAccountActive } from './block-account.ts';
export { deleteAccount } from './delete-account.ts';
export { exportAccount } from './export-account.ts';
export { type Account, listAccounts } from './list-accounts.ts';
export { getProfile, listOwnOrders, type OwnOrder, type Profile } from './queries.ts';
