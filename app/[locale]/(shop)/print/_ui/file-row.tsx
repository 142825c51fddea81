import { ModelPicture } from '#components/orders/model-picture';
import { IconButton } from '#components/ui/button';
import { IconClose, IconCube } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';
import { Verdict } from '#components/ui/verdict';
import { cn } from '#lib/cn';
import { fill, formatBytes, formatNumber, type Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import type { ModelFile } from './model-file.ts';
import { refusalWords } from './refusal-words.ts';
import { UploadBar } from './upload-bar.tsx';

interface FileRowProps {
  readonly item: ModelFile;
  readonly isCurrent: boolean;
  /** What a piece costs, or why there is no sum; nothing before it is measured. */
  readonly price: string | undefined;
  readonly text: PrintText;
  readonly locale: Locale;
  /** Absent where there is nothing to choose between. */
  readonly onChoose?: (() => void) | undefined;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
}

/** One file: what it is, how far it is, what it costs. */
export function FileRow(props: FileRowProps) {
  const { item, isCurrent, price, text, onChoose, onRemove } = props;
  const name = item.file.name || text.files.unnamed;
  const as = text.files.as[item.unit];
  return (
    <li
      aria-current={isCurrent ? 'true' : undefined}
      className={cn(
        'grid grid-cols-[52px_minmax(0,1fr)_44px] items-center gap-x-4 gap-y-1.5 border-b border-line py-3 sm:grid-cols-[64px_minmax(0,1fr)_auto_44px]',
        isCurrent && 'pl-3.5 shadow-[inset_3px_0_0_var(--copper)]',
      )}
    >
      {item.reading.kind === 'read' ? (
        <Stage className="grid aspect-4/3 place-items-center rounded-1 text-ink-3">
          <Drawn sending={item.sending} />
        </Stage>
      ) : (
        <div aria-hidden="true" className="ghost aspect-4/3 rounded-1" />
      )}
      <div>
        {onChoose ? (
          <button
            type="button"
            aria-pressed={isCurrent}
            onClick={onChoose}
            className="text-left leading-snug font-med wrap-anywhere underline decoration-line-strong underline-offset-[.28em] hover:decoration-current aria-pressed:no-underline max-sm:min-h-11"
          >
            {name}
          </button>
        ) : (
          <p className="leading-snug font-med wrap-anywhere">{name}</p>
        )}
        <FileState {...props} />
      </div>
      <p className="num font-med whitespace-nowrap max-sm:col-start-2 max-sm:row-start-2 max-sm:flex max-sm:items-baseline max-sm:gap-2 sm:text-right">
        {price}
        {price && as && <small className="block text-13 font-text text-ink-3">{as}</small>}
      </p>
      <IconButton
        label={fill(text.files.remove, { name })}
        onClick={onRemove}
        className="max-sm:col-start-3 max-sm:row-start-1"
      >
        <IconClose />
      </IconButton>
    </li>
  );
}

/** The picture that the shop makes of the model, as soon as it has it. */
function Drawn({ sending }: Pick<ModelFile, 'sending'>) {
  if (sending.kind !== 'sent') return <IconCube />;
  const address = `/api/v1/models/${sending.modelId}/picture?key=${encodeURIComponent(sending.accessKey)}`;
  return <ModelPicture address={address} alt="" sizes="64px" />;
}

function FileState({ item, text, locale, onRetry }: FileRowProps) {
  const { reading, sending, file } = item;
  const size = formatBytes(file.size, locale);
  const percent = (share: number) => formatNumber(share, { locale, style: 'percent' });
  if (reading.kind === 'refused') {
    return (
      <p role="alert" className="text-14 text-ink-2">
        <Verdict kind="poor" className="mr-2">
          {text.files.refused}
        </Verdict>
        {refusalWords(reading.refusal, text.refusals, locale)}
      </p>
    );
  }
  if (reading.kind === 'reading') {
    return (
      <>
        <p className="num text-14 text-ink-2">
          {fill(text.files.reading, { percent: percent(reading.share) })}
        </p>
        <UploadBar sent={0} measured={reading.share} />
      </>
    );
  }
  if (sending.kind === 'failed') {
    return (
      <div role="alert" className="text-14 text-ink-2">
        <Verdict kind="warn" className="mr-2">
          {text.files.notSent}
        </Verdict>
        {refusalWords(sending.refusal, text.refusals, locale)}{' '}
        <button
          type="button"
          onClick={onRetry}
          className="min-h-11 font-med text-copper underline underline-offset-[.28em] hover:text-copper-strong"
        >
          {text.files.retry}
        </button>
      </div>
    );
  }
  if (sending.kind === 'sent') {
    const words = reading.part.question ? text.files.question : text.files.done;
    return <p className="num text-14 text-ink-2">{fill(words, { size })}</p>;
  }
  const share = sending.kind === 'sending' ? sending.share : 0;
  const words = sending.kind !== 'sending' ? text.files.waiting : wordsWhileSending(sending, text.files);
  return (
    <>
      <p className="num text-14 text-ink-2">{fill(words, { size, percent: percent(share) })}</p>
      <UploadBar sent={share} measured={1} />
    </>
  );
}

function wordsWhileSending(
  { isWaiting }: Extract<ModelFile['sending'], { kind: 'sending' }>,
  text: PrintText['files'],
): string {
  return isWaiting ? text.offline : text.sending;
}
