import { cn } from '#lib/cn';
import { drawBand, drawLines, type PlottedPoint } from './trend-paths.ts';

export interface AxisTick {
  /** 0 at the start of the axis, 1 at its end. */
  readonly at: number;
  readonly label: string;
}

/** A moment at which something changed. */
export interface TrendMark extends AxisTick {
  readonly isGuilty: boolean;
}

export interface TrendPoint {
  readonly at: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Drawn as an open circle. */
  readonly isFew: boolean;
}

export interface TrendChartProps {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  /** How far apart neighbours are on the axis of time; further apart the line breaks. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly valueTicks: readonly AxisTick[];
  readonly timeTicks: readonly AxisTick[];
  /** Null where the budget lies above everything drawn. */
  readonly budget: AxisTick | null;
  readonly releases: readonly TrendMark[];
  readonly last: { readonly value: string; readonly detail: string } | null;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly everyTick: number;
}

const wide: Layout = { width: 764, height: 262, left: 46, right: 118, top: 26, bottom: 26, everyTick: 1 };
const narrow: Layout = { width: 328, height: 254, left: 44, right: 10, top: 58, bottom: 26, everyTick: 2 };

const labelClass = 'fill-ink-3 text-12';

/** A value through time with the band of its interval; a drawing of its own for phones. */
export function TrendChart(props: TrendChartProps) {
  return (
    <>
      <Drawing {...props} layout={wide} className="max-sm:hidden" />
      <Drawing {...props} layout={narrow} className="sm:hidden" />
    </>
  );
}

function Drawing({
  layout,
  className,
  ...props
}: TrendChartProps & { readonly layout: Layout; readonly className: string }) {
  const { width, height, left, right, top, bottom } = layout;
  const plotWidth = width - left - right;
  const plotHeight = height - top - bottom;
  const y = (value: number) => {
    const share = (value - props.from) / (props.to - props.from);
    return top + plotHeight * (1 - Math.min(1, Math.max(0, share)));
  };
  const plotted = props.points.map(
    (point): PlottedPoint => ({
      ...point,
      x: left + plotWidth * point.at,
      y: y(point.value),
      bandTop: point.high === null ? null : y(point.high),
      bandBottom: point.low === null ? null : y(point.low),
    }),
  );
  const gap = props.step * plotWidth * 1.5;
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${width} ${height}`}
      className={cn('num block w-full overflow-visible', className)}
    >
      <Axes {...props} layout={layout} />
      <Releases releases={props.releases} layout={layout} />
      <path d={drawBand(plotted, gap)} className="fill-ink-3/20" />
      <path
        d={drawLines(plotted, gap)}
        strokeWidth="2"
        strokeLinejoin="round"
        className="fill-none stroke-ink"
      />
      <Marks points={plotted} gap={gap} />
      <BudgetName budget={props.budget} layout={layout} />
      <LastValue point={plotted.at(-1)} last={props.last} layout={layout} />
    </svg>
  );
}

function Axes({ valueTicks, timeTicks, budget, layout }: TrendChartProps & { readonly layout: Layout }) {
  const { width, height, left, right, top, bottom, everyTick } = layout;
  const plotWidth = width - left - right;
  const plotHeight = height - top - bottom;
  const y = (at: number) => top + plotHeight * (1 - at);
  return (
    <>
      {valueTicks.map(({ at, label }) => (
        <g key={label}>
          <path d={`M${left} ${y(at)}h${plotWidth}`} className="stroke-line" />
          <text x={left - 8} y={y(at) + 4} textAnchor="end" className={labelClass}>
            {label}
          </text>
        </g>
      ))}
      {budget && (
        <>
          <rect
            x={left}
            y={top}
            width={plotWidth}
            height={y(budget.at) - top}
            className="fill-warn-fill/10"
          />
          <path d={`M${left} ${y(budget.at)}h${plotWidth}`} strokeDasharray="2 4" className="stroke-ink-2" />
        </>
      )}
      {timeTicks
        .filter((_, index) => (timeTicks.length - 1 - index) % everyTick === 0)
        .map(({ at, label }) => (
          <text
            key={label + at}
            x={left + plotWidth * at}
            y={height - 6}
            textAnchor="middle"
            className={labelClass}
          >
            {label}
          </text>
        ))}
    </>
  );
}

/** Above the line, which may run along the budget, with an edge that keeps both readable. */
function BudgetName({ budget, layout }: Pick<TrendChartProps, 'budget'> & { readonly layout: Layout }) {
  if (!budget) return null;
  const { height, left, top, bottom } = layout;
  return (
    <text
      x={left + 6}
      y={top + (height - top - bottom) * (1 - budget.at) - 6}
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
      style={{ stroke: 'var(--bg)' }}
      className={labelClass}
    >
      {budget.label}
    </text>
  );
}

interface ReleasesProps {
  readonly releases: readonly TrendMark[];
  readonly layout: Layout;
}

/** Dotted verticals; only one that made it slower is a copper line. Names that would overlap are left out. */
function Releases({ releases, layout }: ReleasesProps) {
  const { width, height, left, right, top, bottom } = layout;
  const x = (at: number) => left + (width - left - right) * at;
  return releases.map(({ at, label, isGuilty }, index) => {
    const next = releases[index + 1];
    const isNamed = !next || x(next.at) - x(at) > 70;
    return (
      <g key={label}>
        <path
          d={`M${x(at)} ${top - 4}V${height - bottom}`}
          strokeDasharray={isGuilty ? undefined : '1 4'}
          strokeWidth={isGuilty ? 1.5 : 1}
          className={isGuilty ? 'stroke-copper' : 'stroke-ink-3'}
        />
        {isNamed && (
          <text
            x={x(at)}
            y={top - 10}
            textAnchor={at > 0.8 ? 'end' : 'middle'}
            className={isGuilty ? 'fill-copper text-12 font-bold' : labelClass}
          >
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** Points that no line reaches, points of few views, and the last one. */
function Marks({ points, gap }: { readonly points: readonly PlottedPoint[]; readonly gap: number }) {
  const radius = points.length > 60 ? 2.5 : 4;
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const isAlone = !(before && point.x - before.x <= gap) && !(after && after.x - point.x <= gap);
    if (!point.isFew && !isAlone && index < points.length - 1) return null;
    return (
      <circle
        key={point.x}
        cx={point.x}
        cy={point.y}
        r={radius}
        strokeWidth={point.isFew ? 1.6 : 0}
        className={point.isFew ? 'fill-bg stroke-ink' : 'fill-ink'}
      />
    );
  });
}

interface LastValueProps {
  readonly point: PlottedPoint | undefined;
  readonly last: TrendChartProps['last'];
  readonly layout: Layout;
}

function LastValue({ point, last, layout }: LastValueProps) {
  if (!point || !last) return null;
  const isBeside = layout.right > 60;
  const x = isBeside ? Math.min(point.x + 12, layout.width - layout.right + 12) : layout.left;
  const y = isBeside ? point.y : 12;
  return (
    <>
      <text x={x} y={y + (isBeside ? 1 : 0)} className="fill-ink text-12 font-display">
        {last.value}
      </text>
      <text x={x} y={y + 16} className={labelClass}>
        {last.detail}
      </text>
    </>
  );
}
