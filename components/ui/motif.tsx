interface Ridge {
  readonly width: number;
  readonly height: number;
  readonly layers: number;
  readonly rise: number;
  /** Where the peak stands, 0 to 1 from the left. */
  readonly peakAt: number;
}

const bell = (distance: number, spread: number) => Math.exp(-((distance / spread) ** 2));

const stepX = 48;

/** Flat layers that rise into a ridge: a summit with a shoulder on either side. */
function layerHeights({ width, height, layers, rise, peakAt }: Ridge, index: number): readonly number[] {
  const t = index / (layers - 1);
  const base = height * (0.1 + 0.9 * t);
  const reach = rise * 2 * (1 - t) ** 0.9 * (0.5 + 0.5 * t);
  return Array.from({ length: Math.floor(width / stepX) + 2 }, (_, place) => {
    const u = (place * stepX) / width;
    const off = u - peakAt;
    const g = bell(off, 0.16) + bell(off + 0.19, 0.08) * 0.42 + bell(off - 0.2, 0.1) * 0.55;
    return base - g * reach + Math.sin(u * 22 + index * 0.5) * 1.6 * g;
  });
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A move as SVG writes it; a minus sign needs no space before it. */
function move(x: number, y: number): string {
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

/**
 * A smooth curve whose control points are the heights: each further piece needs only its end, half way
 * to the next height, so the drawing stays a few kilobytes. Tenths keep the reflected controls true.
 */
function layerPath(ridge: Ridge, index: number): string {
  const heights = layerHeights(ridge, index);
  let y = tenth(heights[0] ?? 0);
  const pieces = heights.slice(1).map((height, place) => {
    const step = tenth(((heights[place] ?? 0) + height) / 2 - y);
    y = tenth(y + step);
    return place === 0 ? `q0 0 ${move(stepX / 2, step)}t` : move(stepX, step);
  });
  return `M0 ${tenth(heights[0] ?? 0)}${pieces.join(' ').replace('t ', 't')}`;
}

/** The decorative form of the layer lines: once a page at most, beside the contact band. */
export function Motif({ className, ...ridge }: Ridge & { readonly className?: string }) {
  const path = Array.from({ length: ridge.layers }, (_, index) => layerPath(ridge, index)).join('');
  return (
    <svg
      viewBox={`0 0 ${ridge.width} ${ridge.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={className ?? 'motif'}
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
