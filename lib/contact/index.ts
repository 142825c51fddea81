import 'server-only';

export {
  answerContactRequest,
  type ContactRequest,
  type ContactStatus,
  countNewContactRequests,
  getContactRequest,
  listContactRequests,
  setContactStatus,
} from './manage-requests.ts';
export { contactInput } from './schemas.ts';
export { sendContactRequest } from './send-request.ts';
