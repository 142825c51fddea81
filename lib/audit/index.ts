import 'server-only';

export { type AuditEntry, listAuditEntries } from './list-audit.ts';
export { recordAudit } from './record-audit.ts';
