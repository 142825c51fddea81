export type CsvCell = string | number | null;

/** A cell that a spreadsheet takes as text, never as a formula. */
export function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(Math.round(cell * 10_000) / 10_000);
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as RFC 4180 wants them. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
