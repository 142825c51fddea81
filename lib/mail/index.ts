import 'server-only';

export { mailJobs } from './jobs.ts';
export { findMail, listMails, type MailSummary } from './list-mails.ts';
export { hasMailServer } from './mail-transport.ts';
export { queueMail } from './queue-mail.ts';
export { type MailBlock, type MailContent, renderMail } from './render-mail.ts';
