import { type PerspectiveCamera, Vector3 } from 'three';
import type { Box } from '#lib/mesh';
import { dimensionLines } from './dimension-lines.ts';
import type { Orbit } from './orbit.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface OverlayFrame {
  readonly camera: PerspectiveCamera;
  readonly orbit: Orbit;
  readonly box: Box;
  readonly format: (mm: number) => string;
}

const scratch = new Vector3();
const labelGap = 26;
const labelHeight = 20;
const tick = 5;
/** Between a number and the edge of the stage; a little more than its outline. */
const margin = 4;

/** Moves the lines and numbers of an SVG (one group an axis: line, dashes, ticks, text) to where the part is now. */
export function drawDimensions(svg: SVGSVGElement, { camera, orbit, box, format }: OverlayFrame): void {
  const { clientWidth: width, clientHeight: height } = svg;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const place = ({ x, y, z }: { x: number; y: number; z: number }): Place => {
    scratch.set(x, y, z).project(camera);
    return { x: ((scratch.x + 1) / 2) * width, y: ((1 - scratch.y) / 2) * height };
  };
  const middle = place({
    x: (box.minMm.x + box.maxMm.x) / 2,
    y: (box.minMm.y + box.maxMm.y) / 2,
    z: (box.minMm.z + box.maxMm.z) / 2,
  });
  dimensionLines(box, orbit).forEach((line, index) => {
    const group = svg.children[index];
    if (!group) return;
    const from = place(line.from);
    const to = place(line.to);
    const [path, dashes, label] = group.children;
    path?.setAttribute('d', `M${point(from)}L${point(to)}${ticks(from, to)}`);
    dashes?.setAttribute(
      'd',
      `M${point(place(line.fromCorner))}L${point(from)}M${point(place(line.toCorner))}L${point(to)}`,
    );
    if (!label) return;
    const words = format(line.sizeMm);
    if (label.textContent !== words) {
      label.textContent = words;
      // Measured once: asking in each frame would lay the page out in each.
      label.setAttribute('data-half', String(label.getBoundingClientRect().width / 2));
    }
    const text = labelPlace({ from, to, middle });
    const halfWidth = Number(label.getAttribute('data-half'));
    label.setAttribute('x', within(text.x, halfWidth, width).toFixed(1));
    label.setAttribute('y', within(text.y, labelHeight / 2, height).toFixed(1));
  });
}

/** On a phone there is no room beside the part: the number moves onto its line before it is cut off. */
function within(at: number, half: number, size: number): number {
  return Math.min(Math.max(at, half + margin), size - half - margin);
}

function point({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Short strokes across both ends. */
function ticks(from: Place, to: Place): string {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const across = { x: (-(to.y - from.y) / length) * tick, y: ((to.x - from.x) / length) * tick };
  return [from, to]
    .map(
      (end) =>
        `M${point({ x: end.x - across.x, y: end.y - across.y })}L${point({ x: end.x + across.x, y: end.y + across.y })}`,
    )
    .join('');
}

/** Beside the line's middle, on the side away from the part. */
function labelPlace({ from, to, middle }: { from: Place; to: Place; middle: Place }): Place {
  const centre = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const sign = normal.x * (centre.x - middle.x) + normal.y * (centre.y - middle.y) < 0 ? -1 : 1;
  return { x: centre.x + normal.x * sign * labelGap * 1.3, y: centre.y + normal.y * sign * labelGap };
}
