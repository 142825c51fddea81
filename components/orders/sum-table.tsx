export interface SumRow {
  readonly label: string;
  readonly value: string;
}

interface SumTableProps {
  readonly caption: string;
  readonly rows: readonly SumRow[];
  readonly total: SumRow;
  /** Under the total: what of it is tax. */
  readonly note?: SumRow;
}

/** Sums under each other, the total under an ink line. */
export function SumTable({ caption, rows, total, note }: SumTableProps) {
  return (
    <table className="num mt-2 w-full border-collapse text-14">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr key={label} className="border-t border-line first:border-t-0">
            <th scope="row" className="py-[7px] pr-3 text-left font-text">
              {label}
            </th>
            <td className="py-[7px] text-right">{value}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-ink font-bold">
          <th scope="row" className="py-[7px] pr-3 text-left">
            {total.label}
          </th>
          <td className="py-[7px] text-right whitespace-nowrap">{total.value}</td>
        </tr>
        {note && (
          <tr className="text-13 text-ink-3">
            <th scope="row" className="pr-3 text-left font-text">
              {note.label}
            </th>
            <td className="text-right whitespace-nowrap">{note.value}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
