interface Ridge {
  readonly width: number;
  readonly height: number;
  readonly layers: number;
  readonly rise: number;
  /** Where the peak stands, 0 to 1 from the left. */
  readonly peakAt: number;
}

const bell = (distance: number, spread: number) => Math.exp(-((distance / spread) ** 2));

const stepX = 30;

/** Flat layers that rise into a ridge: a summit with a shoulder on either side. */
function layerHeights({ width, height, layers, rise, peakAt }: Ridge, index: number): readonly number[] {
  const t = index / (layers - 1);
  const base = height * (0.1 + 0.9 * t);
  const reach = rise * 2 * (1 - t) ** 0.9 * (0.5 + 0.5 * t);
  return Array.from({ length: Math.floor(width / stepX) + 1 }, (_, place) => {
    const u = (place * stepX) / width;
    const off = u - peakAt;
    const g = bell(off, 0.16) + bell(off + 0.19, 0.08) * 0.42 + bell(off - 0.2, 0.1) * 0.55;
    return Math.round((base - g * reach + Math.sin(u * 22 + index * 0.5) * 1.6 * g) * 10) / 10;
  });
}

/** Straight runs are one stroke, so that the drawing stays a few kilobytes. */
function layerPath(ridge: Ridge, index: number): string {
  const heights = layerHeights(ridge, index);
  const corners = heights.map((y, place) => {
    const isFlat = y === heights[place - 1] && y === heights[place + 1];
    return isFlat ? '' : `${place === 0 ? 'M' : 'L'}${place * stepX} ${y}`;
  });
  return corners.join('');
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
