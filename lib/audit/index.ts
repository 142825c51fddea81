import 'server-only';

export { recordAudit } from './record-audit.ts';
