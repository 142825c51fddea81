import { handleAuthRequest } from '#lib/accounts';

export const GET = handleAuthRequest;
export const POST = handleAuthRequest;
