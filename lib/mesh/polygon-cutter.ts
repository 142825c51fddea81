/** Looks at corners for all polygons of a file together: a hostile file is cut into fans after that. */
const maxLooks = 20_000_000;

/**
 * Cuts polygons into triangles: convex ones into fans, others by clipping ears (Meisters 1975) in the plane
 * across the axis that their normal (Newell 1972) is nearest to.
 */
export class PolygonCutter {
  readonly #at: (vertex: number, axis: number) => number;
  #looks = 0;

  /** @param at a coordinate of a vertex; a vertex that is not there may be anything. */
  constructor(at: (vertex: number, axis: number) => number) {
    this.#at = at;
  }

  /** Gives three vertices a triangle, wound as the polygon is: always two triangles fewer than corners. */
  cut(corners: readonly number[], give: (vertex: number) => void): void {
    const ring = corners.length > 3 ? this.#flatten(corners) : [];
    let isConvex = isConvexRing(ring);
    while (ring.length > 3 && !isConvex && this.#looks < maxLooks) {
      const ear = this.#findEar(ring);
      if (ear < 0) break;
      for (const step of [-1, 0, 1]) give(cornerAt(ring, ear + step).vertex);
      ring.splice(ear, 1);
      isConvex = isConvexRing(ring);
    }
    giveFan(ring.length > 0 ? ring.map(({ vertex }) => vertex) : corners, give);
  }

  #flatten(corners: readonly number[]): Corner[] {
    const normal = this.#newellNormal(corners);
    const axis = normal.reduce(
      (best, each, index) => (Math.abs(each) > Math.abs(normal[best] ?? 0) ? index : best),
      0,
    );
    const [right = 0, up = 0] =
      (normal[axis] ?? 0) < 0 ? [(axis + 2) % 3, (axis + 1) % 3] : [(axis + 1) % 3, (axis + 2) % 3];
    return corners.map((vertex) => ({ vertex, x: this.#at(vertex, right), y: this.#at(vertex, up) }));
  }

  #newellNormal(corners: readonly number[]): number[] {
    return [0, 1, 2].map((axis) => {
      const [right, up] = [(axis + 1) % 3, (axis + 2) % 3];
      return corners.reduce((sum, vertex, index) => {
        const next = corners[(index + 1) % corners.length] ?? 0;
        const width = this.#at(vertex, right) - this.#at(next, right);
        return sum + width * (this.#at(vertex, up) + this.#at(next, up));
      }, 0);
    });
  }

  #findEar(ring: readonly Corner[]): number {
    return ring.findIndex((tip, index) => {
      const before = cornerAt(ring, index - 1);
      const after = cornerAt(ring, index + 1);
      this.#looks += ring.length;
      if (turn(before, tip, after) <= 0) return false;
      return !ring.some(
        (other) =>
          turn(before, tip, other) >= 0 &&
          turn(tip, after, other) >= 0 &&
          turn(after, before, other) >= 0 &&
          other.vertex !== before.vertex &&
          other.vertex !== tip.vertex &&
          other.vertex !== after.vertex,
      );
    });
  }
}

interface Corner {
  readonly vertex: number;
  readonly x: number;
  readonly y: number;
}

function cornerAt(ring: readonly Corner[], index: number): Corner {
  return ring.at(index % ring.length) ?? { vertex: 0, x: 0, y: 0 };
}

/** Twice the area of the triangle; above 0 when it turns left. */
function turn(a: Corner, b: Corner, c: Corner): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function isConvexRing(ring: readonly Corner[]): boolean {
  return ring.every((tip, index) => turn(cornerAt(ring, index - 1), tip, cornerAt(ring, index + 1)) >= 0);
}

function giveFan(corners: readonly number[], give: (vertex: number) => void): void {
  for (let corner = 2; corner < corners.length; corner++) {
    give(corners[0] ?? 0);
    give(corners[corner - 1] ?? 0);
    give(corners[corner] ?? 0);
  }
}
