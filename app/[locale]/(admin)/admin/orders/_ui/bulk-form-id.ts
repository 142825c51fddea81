/** Ties the ticks of the table to their form. */
export const bulkFormId = 'bulk';
