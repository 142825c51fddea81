import {
  BufferAttribute,
  Color,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type ShaderMaterial,
} from 'three';
import type { MarkedEdgeKind, MeshMarks } from '#lib/mesh';
import { edgeMaterial, placeMaterial } from './mark-material.ts';

/** What is drawn of one kind of problem: its meshes share a geometry. */
export interface MarkObject {
  readonly meshes: readonly Mesh<InstancedBufferGeometry, ShaderMaterial>[];
  readonly dispose: () => void;
}

const dashes: Readonly<Record<MarkedEdgeKind, number>> = { open: 0, shared: 0, flipped: 6 };
const discCorners = 8;

function markObject(geometry: InstancedBufferGeometry, materials: readonly ShaderMaterial[]): MarkObject {
  const meshes = materials.map((material, place) => {
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.renderOrder = 1 + place;
    return mesh;
  });
  return {
    meshes,
    dispose: () => {
      geometry.dispose();
      for (const material of materials) material.dispose();
    },
  };
}

/** Pairs of points as instances, six floats each. */
function instancesOf(floats: Float32Array, names: readonly [string, string]): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  const pairs = new InstancedInterleavedBuffer(floats, 6, 1);
  geometry.setAttribute(names[0], new InterleavedBufferAttribute(pairs, 3, 0));
  geometry.setAttribute(names[1], new InterleavedBufferAttribute(pairs, 3, 3));
  geometry.instanceCount = floats.length / 6;
  return geometry;
}

/** The edges of a kind: whole where they are seen, faint where the part hides them. */
export function edgeObject(edges: MeshMarks['edges'], kind: MarkedEdgeKind): MarkObject {
  const geometry = instancesOf(edges[kind], ['from', 'to']);
  const corners = new Float32Array([0, -0.5, 0, 1, -0.5, 0, 1, 0.5, 0, 0, 0.5, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const look = { widthPx: 4, dashPx: dashes[kind] };
  return markObject(geometry, [
    edgeMaterial({ ...look, isHidden: true }),
    edgeMaterial({ ...look, isHidden: false }),
  ]);
}

/** The places whose walls are thinner than asked. */
export function wallObject({ wallPlaces, wallsMm, placeRadiusMm }: MeshMarks, thinMm: number): MarkObject {
  const thick = wallsMm.findIndex((wallMm) => wallMm > thinMm);
  const count = thick < 0 ? wallsMm.length : thick;
  const geometry = instancesOf(wallPlaces.subarray(0, count * 6), ['place', 'facing']);
  const corners = Array.from({ length: discCorners }, (_, corner) => {
    const angle = (corner / discCorners) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle), 0];
  });
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners.flat()), 3));
  geometry.setIndex(corners.slice(2).flatMap((_, corner) => [0, corner + 1, corner + 2]));
  return markObject(geometry, [placeMaterial(placeRadiusMm)]);
}

export function colourMarks({ meshes }: MarkObject, hex: string): void {
  for (const { material } of meshes) {
    const { uColour } = material.uniforms;
    if (uColour) uColour.value = new Color(hex);
  }
}
