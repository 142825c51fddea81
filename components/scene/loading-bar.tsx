interface LoadingBarProps {
  /** From 0 to 1. */
  readonly share: number;
  readonly label: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** How far the model is, from download to picture, with a way out. */
export function LoadingBar({ share, label, cancel, onCancel }: LoadingBarProps) {
  return (
    <div className="num flex min-h-12 items-center gap-3 rounded-2 border border-line bg-surface py-1 pr-1 pl-4 text-14 shadow-1">
      <label className="grid gap-1">
        <span>{label}</span>
        <progress value={share} max={1} className="layer-progress" />
      </label>
      <button
        type="button"
        onClick={onCancel}
        className="min-h-11 rounded-2 px-3 font-med text-ink-2 hover:bg-sunken hover:text-ink"
      >
        {cancel}
      </button>
    </div>
  );
}
