import 'server-only';

export { documentNumber } from './document-number.ts';
export { drawCreditNote } from './draw-credit-note.ts';
export { drawInvoice } from './draw-invoice.ts';
export { getCreditNote } from './get-credit-note.ts';
export { findInvoice, getInvoice, type Invoice, mayIssueInvoice } from './get-invoice.ts';
