import { cn } from '#lib/cn';
import type { Vector3 } from '#lib/mesh';
import type { PrintText } from '#lib/text/messages/print';

const groundY = 88;
/** ISO/IEC 7810 ID-1 */
const cardMm = { width: 85.6, height: 54 };
const roomMm = 150;
const speckPx = 4;

interface UnitPictureProps {
  readonly size: Vector3;
  readonly text: Pick<PrintText['guard'], 'card' | 'here' | 'off'>;
  readonly isChosen: boolean;
}

/** The part's outline beside a bank card, at one scale: a size that everybody knows. */
export function UnitPicture({ size, text, isChosen }: UnitPictureProps) {
  const largest = Math.max(size.x, size.z);
  const scale = 84 / Math.max(roomMm, Math.min(largest, 300));
  const isOff = largest > 300;
  const width = isOff ? 76 : size.x * scale;
  const height = isOff ? 82 : size.z * scale;
  const isSpeck = Math.max(width, height) < speckPx;
  const card = { width: cardMm.width * scale, height: cardMm.height * scale };
  return (
    <svg viewBox="0 0 200 96" aria-hidden="true" className="h-24 w-full fill-none max-md:h-16">
      <path d={`M8 ${groundY}H192`} className="stroke-line-strong" />
      <rect
        x={180 - card.width}
        y={groundY - card.height}
        width={card.width}
        height={card.height}
        rx="2"
        className="stroke-ink-3"
      />
      <path
        d={`M${180 - card.width} ${groundY - card.height * 0.78}h${card.width}`}
        className="stroke-ink-3"
      />
      <text
        x={180 - card.width / 2}
        y={groundY - card.height - 6}
        textAnchor="middle"
        className="fill-ink-3 text-12 max-md:hidden"
      >
        {text.card}
      </text>
      {isSpeck ? (
        <>
          <circle cx="60" cy={groundY - 8} r="8" className="stroke-copper-metal" />
          <circle cx="60" cy={groundY - 2} r="1.5" className="fill-copper-metal" />
          <text x="60" y={groundY - 24} textAnchor="middle" className="fill-ink-2 text-12 max-md:hidden">
            {text.here}
          </text>
        </>
      ) : (
        <rect
          x={60 - Math.min(width, 90) / 2}
          y={groundY - height}
          width={Math.min(width, 90)}
          height={height}
          strokeDasharray={isOff ? '3 3' : undefined}
          className={cn(isOff ? 'stroke-ink-3' : isChosen ? 'fill-copper-metal' : 'fill-line-strong')}
        />
      )}
      {isOff && (
        <text x="60" y="52" textAnchor="middle" className="fill-ink-2 text-12 max-md:hidden">
          {text.off}
        </text>
      )}
    </svg>
  );
}
