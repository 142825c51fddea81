import type { IndexedMesh } from '#lib/mesh';

const creaseCosine = 0.82;

/**
 * Corner normals (9 per triangle): faces that meet at a vertex by less than about 35° share an
 * area-weighted normal, sharper edges stay sharp. Flat shading gives each corner its face's normal.
 */
export function deriveCornerNormals(mesh: IndexedMesh, isFlatShaded: boolean): Float32Array {
  const faces = deriveFaceNormals(mesh);
  return isFlatShaded ? repeatPerCorner(faces) : smoothCorners(mesh, faces);
}

/** Cross products of each face's edges: direction is the normal, length twice the area. */
function deriveFaceNormals({ positions, indices }: IndexedMesh): Float32Array {
  const faces = new Float32Array(indices.length);
  for (let i = 0; i < indices.length; i += 3) {
    const a = (indices[i] ?? 0) * 3;
    const b = (indices[i + 1] ?? 0) * 3;
    const c = (indices[i + 2] ?? 0) * 3;
    const ax = positions[a] ?? 0;
    const ay = positions[a + 1] ?? 0;
    const az = positions[a + 2] ?? 0;
    const ux = (positions[b] ?? 0) - ax;
    const uy = (positions[b + 1] ?? 0) - ay;
    const uz = (positions[b + 2] ?? 0) - az;
    const vx = (positions[c] ?? 0) - ax;
    const vy = (positions[c + 1] ?? 0) - ay;
    const vz = (positions[c + 2] ?? 0) - az;
    faces[i] = uy * vz - uz * vy;
    faces[i + 1] = uz * vx - ux * vz;
    faces[i + 2] = ux * vy - uy * vx;
  }
  return faces;
}

function repeatPerCorner(faces: Float32Array): Float32Array {
  const normals = new Float32Array(faces.length * 3);
  for (let i = 0; i < faces.length; i += 3) {
    for (let corner = 0; corner < 3; corner++) {
      writeUnit(normals, i * 3 + corner * 3, [faces[i] ?? 0, faces[i + 1] ?? 0, faces[i + 2] ?? 0]);
    }
  }
  return normals;
}

function smoothCorners(mesh: IndexedMesh, faces: Float32Array): Float32Array {
  const { starts, corners, pointOfVertex } = groupCornersByPoint(mesh);
  const normals = new Float32Array(faces.length * 3);
  for (let corner = 0; corner < mesh.indices.length; corner++) {
    const own = corner - (corner % 3);
    const fx = faces[own] ?? 0;
    const fy = faces[own + 1] ?? 0;
    const fz = faces[own + 2] ?? 0;
    const ownLength = Math.hypot(fx, fy, fz);
    const point = pointOfVertex[mesh.indices[corner] ?? 0] ?? 0;
    let x = 0;
    let y = 0;
    let z = 0;
    for (let k = starts[point] ?? 0; k < (starts[point + 1] ?? 0); k++) {
      const other = corners[k] ?? 0;
      const gx = faces[other] ?? 0;
      const gy = faces[other + 1] ?? 0;
      const gz = faces[other + 2] ?? 0;
      const limit = creaseCosine * ownLength * Math.hypot(gx, gy, gz);
      if (fx * gx + fy * gy + fz * gz >= limit) {
        x += gx;
        y += gy;
        z += gz;
      }
    }
    writeUnit(normals, corner * 3, [x, y, z]);
  }
  return normals;
}

interface CornerGroups {
  /** Range of `corners` for each distinct point. */
  starts: Uint32Array;
  /** Offset into the face normals of every corner, grouped by point. */
  corners: Uint32Array;
  pointOfVertex: Uint32Array;
}

/** Vertices at the same place count as one point even where the mesh repeats them. */
function groupCornersByPoint({ positions, indices }: IndexedMesh): CornerGroups {
  const pointOfVertex = new Uint32Array(positions.length / 3);
  const points = new Map<string, number>();
  for (let v = 0; v < pointOfVertex.length; v++) {
    const key = `${positions[v * 3]},${positions[v * 3 + 1]},${positions[v * 3 + 2]}`;
    const point = points.get(key) ?? points.size;
    points.set(key, point);
    pointOfVertex[v] = point;
  }
  const starts = new Uint32Array(points.size + 1);
  for (const vertex of indices) {
    const next = (pointOfVertex[vertex] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let point = 1; point < starts.length; point++) {
    starts[point] = (starts[point] ?? 0) + (starts[point - 1] ?? 0);
  }
  const cursor = starts.slice();
  const corners = new Uint32Array(indices.length);
  for (let corner = 0; corner < indices.length; corner++) {
    const point = pointOfVertex[indices[corner] ?? 0] ?? 0;
    const slot = cursor[point] ?? 0;
    corners[slot] = corner - (corner % 3);
    cursor[point] = slot + 1;
  }
  return { starts, corners, pointOfVertex };
}

function writeUnit(target: Float32Array, at: number, [x, y, z]: [number, number, number]): void {
  const length = Math.hypot(x, y, z) || 1;
  target[at] = x / length;
  target[at + 1] = y / length;
  target[at + 2] = z / length;
}
