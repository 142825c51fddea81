import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { BufferAttribute, BufferGeometry, type Plane } from 'three';
import type { Box, ViewChunk, ViewMesh } from '#lib/mesh';
import type { PrintFinish } from './print-finish.ts';
import { type ColourLook, PrintMaterial } from './print-material.ts';
import type { SceneTheme } from './scene-theme.ts';

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
      isHidden={level === view && earlier.length > 0}
      onComplete={level === view ? finish : undefined}
      {...look}
    />
  ));
}

interface LevelProps extends PartLook {
  readonly view: ViewMesh;
  readonly isHidden: boolean;
  readonly onComplete: (() => void) | undefined;
}

/** One frame a chunk, so that a large model never holds up the page. */
function Level({ view, onComplete, ...look }: LevelProps) {
  const [shown, setShown] = useState(1);
  const total = view.chunks.length;
  useEffect(() => {
    if (shown >= total) return onComplete?.();
    const frame = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(frame);
  }, [shown, total, onComplete]);
  return view.chunks.slice(0, shown).map((chunk, index) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
      key={index}
      {...{ chunk, heights: view.box }}
      {...look}
    />
  ));
}

interface ChunkProps extends PartLook {
  readonly chunk: ViewChunk;
  readonly heights: Box;
  readonly isHidden: boolean;
}

/** Faces this far above the lowest point lie on the plate, mm: the measure of `measureMesh`. */
const plateMm = 0.05;

function Chunk({ chunk, heights, isHidden, ...look }: ChunkProps) {
  const { lookOf, finish, layerMm, scale, isWire, hasOverhangs, planes, theme } = look;
  const invalidate = useThree((state) => state.invalidate);
  const gl = useThree((state) => state.gl);
  const geometry = useMemo(() => {
    const made = new BufferGeometry();
    made.setAttribute('position', new BufferAttribute(chunk.positions, 3));
    made.setAttribute('normal', new BufferAttribute(chunk.normals, 4, true));
    return made;
  }, [chunk]);
  const material = useMemo(() => new PrintMaterial(), []);
  const colour = lookOf(chunk.colour);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  useLayoutEffect(() => {
    gl.shadowMap.needsUpdate = geometry.attributes.position !== undefined;
  }, [geometry, gl]);
  useLayoutEffect(() => {
    material.setLook(colour, finish);
    material.setHeights(heights.minMm.z, heights.maxMm.z);
    material.setLayer(layerMm / scale);
    material.setWire(isWire, theme.wire);
    material.setOverhang(hasOverhangs, theme.warn, heights.minMm.z + plateMm);
    material.setHidden(isHidden);
    invalidate();
  }, [material, colour, finish, heights, layerMm, scale, isWire, hasOverhangs, theme, isHidden, invalidate]);
  useLayoutEffect(() => {
    material.setCut(planes, theme.cut);
    gl.shadowMap.needsUpdate = true;
    invalidate();
  }, [material, planes, theme, gl, invalidate]);
  return <mesh geometry={geometry} material={material} castShadow={!isHidden} receiveShadow />;
}
