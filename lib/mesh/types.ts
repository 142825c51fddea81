/** Triangles as an STL holds them: nine floats each (ax ay az bx by bz cx cy cz), millimetres, outward CCW. */
export interface TriangleMesh {
  readonly positions: Float32Array;
  readonly triangleCount: number;
}

/** Shared vertices (three floats each, millimetres) and three indices per triangle, CCW seen from outside. */
export interface IndexedMesh {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

export interface Vector3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Box {
  readonly minMm: Vector3;
  readonly maxMm: Vector3;
  readonly sizeMm: Vector3;
}

/** What the geometry alone says about a part; Z is up and the lowest point stands on the build plate. */
export interface MeshMeasure extends Box {
  readonly triangleCount: number;
  /** Enclosed volume; positive also for a mesh whose faces all look inwards. */
  readonly volumeMm3: number;
  readonly surfaceMm2: number;
  /** The surface as seen from the side all around, ∫ perimeter dz: divided by the layer height, the length of one wall. */
  readonly sideAreaMm2: number;
  /** The faces that look up, projected onto the plate; for a closed mesh the same as those that look down. */
  readonly levelAreaMm2: number;
  /** Pieces that share no vertex with each other. */
  readonly shellCount: number;
  /** Edges with a single face: each is part of a hole. */
  readonly openEdgeCount: number;
  /** Edges where more than two faces meet. */
  readonly nonManifoldEdgeCount: number;
  /** Edges whose two faces look to opposite sides. */
  readonly flippedEdgeCount: number;
  /** Length of all open and flipped edges together: how much of the surface is in doubt. */
  readonly unsealedEdgeLengthMm: number;
  /** Faces without area. */
  readonly degenerateFaceCount: number;
  /** The faces look inwards as a whole. */
  readonly isInsideOut: boolean;
  /** Faces leaning out by more than 45° from the vertical that do not lie on the plate. */
  readonly overhangAreaMm2: number;
  /** The space between those faces and what is under them, the part itself or the plate. */
  readonly overhangColumnMm3: number;
  /** Faces that lie on the plate. */
  readonly baseAreaMm2: number;
}
