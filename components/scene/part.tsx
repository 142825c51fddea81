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

/**
 * One chunk a frame goes to the graphics card, so that a large model never holds up the page. The first is drawn
 * at once; the others are with the last of them, for drawing all of them again with each is work of its square.
 */
function Level({ view, onComplete, ...look }: LevelProps) {
  const [sent, setSent] = useState(1);
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const total = view.chunks.length;
  const isWhole = sent >= total;
  useEffect(() => {
    if (isWhole) return onComplete?.();
    const frame = requestAnimationFrame(() => setSent(sent + 1));
    return () => cancelAnimationFrame(frame);
  }, [sent, isWhole, onComplete]);
  useLayoutEffect(() => {
    if (!isWhole || look.isHidden) return;
    gl.shadowMap.needsUpdate = true;
    invalidate();
  }, [isWhole, look.isHidden, gl, invalidate]);
  return view.chunks.slice(0, sent).map((chunk, index) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
      key={index}
      {...{ chunk, heights: view.box }}
      isDrawn={!look.isHidden && (isWhole || index === 0)}
      {...look}
    />
  ));
}

interface ChunkProps extends PartLook {
  readonly chunk: ViewChunk;
  readonly heights: Box;
  /** Else it is only sent to the graphics card. */
  readonly isDrawn: boolean;
  readonly isHidden: boolean;
}

/** Faces this far above the lowest point lie on the plate, mm: the measure of `measureMesh`. */
const plateMm = 0.05;

function Chunk({ chunk, heights, isDrawn, isHidden, ...look }: ChunkProps) {
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
    // Buffers are sent with the first triangle that is drawn of them.
    geometry.setDrawRange(0, isDrawn ? Number.POSITIVE_INFINITY : 3);
    invalidate();
  }, [geometry, isDrawn, invalidate]);
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
