import { IconDown } from '#components/ui/icons';
import { cn } from '#lib/cn';

interface MoveFields extends Readonly<Record<string, string>> {
  readonly row: string;
  readonly before: string;
}

interface MoveButtonProps {
  readonly way: 'up' | 'down';
  readonly label: string;
  readonly fields: MoveFields;
  readonly isOff: boolean;
  /** For browsers without script. */
  readonly action: (form: FormData) => void;
  readonly onMove: (to: Pick<MoveFields, 'row' | 'before'>) => void;
}

export function MoveButton({ way, label, fields, isOff, action, onMove }: MoveButtonProps) {
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        onMove({ row: fields.row, before: fields.before });
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        data-way={way}
        aria-label={label}
        title={label}
        disabled={isOff}
        className="icon-button disabled:opacity-35"
      >
        <IconDown className={cn('size-5', way === 'up' && 'rotate-180')} />
      </button>
    </form>
  );
}
