interface UploadBarProps {
  /** Shares from 0 to 1. */
  readonly sent: number;
  readonly measured: number;
}

const share = (part: number) => ({ width: `${Math.round(part * 1000) / 10}%` });

/** Two layers: the upper one as far as the file is sent, the lower one as far as it is measured. */
export function UploadBar({ sent, measured }: UploadBarProps) {
  return (
    <div aria-hidden="true" className="mt-2 grid max-w-[420px] gap-0.5">
      <div className="flex h-[3px] items-center bg-[linear-gradient(var(--line),var(--line))_center/100%_1px_no-repeat]">
        <i className="h-[3px] bg-copper-metal" style={share(sent)} />
      </div>
      <div className="flex h-0.5 items-end border-b border-line">
        <i className="-mb-px h-0.5 bg-ink-3" style={share(measured)} />
      </div>
    </div>
  );
}
