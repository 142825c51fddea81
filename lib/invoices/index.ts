import 'server-only';

export { drawInvoice } from './draw-invoice.ts';
export { findInvoice, getInvoice, type Invoice, invoiceNumber, mayIssueInvoice } from './get-invoice.ts';
