import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Box3, BufferAttribute, BufferGeometry, type Plane, Sphere, Vector3 } from 'three';
import type { Box, ViewChunk, ViewMesh } from '#lib/mesh';
import type { PrintFinish } from './print-finish.ts';
import { type ColourLook, PrintMaterial } from './print-material.ts';
import type { SceneTheme } from './scene-theme.ts';
import { sendToCard } from './send-to-card.ts';

/** What a part looks like, whichever of its levels of detail is drawn. */
export interface PartLook {
  readonly lookOf: (colour: string) => ColourLook;
  readonly finish: PrintFinish;
  /** 1 draws the model at its own size. */
  readonly scale: number;
  readonly layerMm: number;
  readonly isWire: boolean;
  readonly hasOverhangs: boolean;
  readonly planes: readonly Plane[];
  readonly theme: SceneTheme;
}

interface PartProps extends PartLook {
  readonly view: ViewMesh;
  readonly onComplete: () => void;
}

/** A part; another level of it takes its place when all of that is on the graphics card. */
export function Part({ view, onComplete, ...look }: PartProps) {
  const [complete, setComplete] = useState<ViewMesh>();
  const finish = useCallback(() => {
    setComplete(view);
    onComplete();
  }, [view, onComplete]);
  const earlier = complete && complete !== view ? [complete] : [];
  return [...earlier, view].map((level) => (
    <Level
      key={level.triangleCount}
      view={level}
      isAlone={earlier.length === 0}
      onComplete={level === view ? finish : undefined}
      {...look}
    />
  ));
}

interface LevelProps extends PartLook {
  readonly view: ViewMesh;
  /** Nothing else of the part is seen. */
  readonly isAlone: boolean;
  readonly onComplete: (() => void) | undefined;
}

/**
 * One chunk a frame goes to the graphics card, so that a large model never holds up the page. The first is drawn
 * at once where nothing else stands; the others are drawn with the last of them.
 */
function Level({ view, isAlone, onComplete, ...look }: LevelProps) {
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const [isWhole, setWhole] = useState(view.chunks.length <= 1);
  const geometries = useMemo(() => view.chunks.map((chunk) => geometryOf(chunk, view.box)), [view]);
  useEffect(
    () => () => {
      for (const geometry of geometries) geometry.dispose();
    },
    [geometries],
  );
  useEffect(() => {
    if (isWhole) return onComplete?.();
    let next = 0;
    let frame = requestAnimationFrame(function send() {
      const geometry = geometries[next++];
      if (!geometry) return setWhole(true);
      sendToCard(gl, geometry);
      frame = requestAnimationFrame(send);
    });
    return () => cancelAnimationFrame(frame);
  }, [gl, geometries, isWhole, onComplete]);
  useLayoutEffect(() => {
    if (!isWhole) return;
    gl.shadowMap.needsUpdate = true;
    invalidate();
  }, [isWhole, gl, invalidate]);
  const drawn = isWhole ? geometries.length : Number(isAlone);
  return geometries
    .slice(0, drawn)
    .map((geometry, index) => (
      <Chunk
        key={geometry.uuid}
        geometry={geometry}
        colour={view.chunks[index]?.colour ?? ''}
        heights={view.box}
        {...look}
      />
    ));
}

function geometryOf({ positions, normals }: ViewChunk, { minMm, maxMm }: Box): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 4, true));
  // Of the whole part: looking at each corner for a tighter one takes longer than sending them all.
  const corners = [minMm, maxMm].map(({ x, y, z }) => new Vector3(x, y, z));
  geometry.boundingSphere = new Box3(...corners).getBoundingSphere(new Sphere());
  return geometry;
}

interface ChunkProps extends PartLook {
  readonly geometry: BufferGeometry;
  readonly colour: string;
  readonly heights: Box;
}

/** Faces this far above the lowest point lie on the plate, mm: the measure of `measureMesh`. */
const plateMm = 0.05;

function Chunk({ geometry, colour: slug, heights, ...look }: ChunkProps) {
  const { lookOf, finish, layerMm, scale, isWire, hasOverhangs, planes, theme } = look;
  const invalidate = useThree((state) => state.invalidate);
  const gl = useThree((state) => state.gl);
  const material = useMemo(() => new PrintMaterial(), []);
  const colour = lookOf(slug);
  useEffect(() => () => material.dispose(), [material]);
  useLayoutEffect(() => {
    material.setLook(colour, finish);
    material.setHeights(heights.minMm.z, heights.maxMm.z);
    material.setLayer(layerMm / scale);
    material.setWire(isWire, theme.wire);
    material.setOverhang(hasOverhangs, theme.warn, heights.minMm.z + plateMm);
    invalidate();
  }, [material, colour, finish, heights, layerMm, scale, isWire, hasOverhangs, theme, invalidate]);
  useLayoutEffect(() => {
    material.setCut(planes, theme.cut);
    gl.shadowMap.needsUpdate = true;
    invalidate();
  }, [material, planes, theme, gl, invalidate]);
  return <mesh geometry={geometry} material={material} castShadow receiveShadow />;
}
