import { extend, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import {
  AmbientLight,
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  type PerspectiveCamera,
  PlaneGeometry,
  ShadowMaterial,
} from 'three';
import type { Box, ViewChunk, ViewMesh } from '#lib/mesh';
import { centreOf } from './orbit.ts';
import type { OrbitController } from './orbit-controller.ts';
import { plateLines } from './plate-lines.ts';
import { type ColourLook, PrintMaterial } from './print-material.ts';

extend({
  AmbientLight,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  PlaneGeometry,
  ShadowMaterial,
});

export interface PlateSize {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface SceneTheme {
  readonly isDark: boolean;
  readonly line: string;
  readonly wire: string;
}

export interface SceneContentsProps {
  readonly view: ViewMesh;
  /** 1 draws the model at its own size. */
  readonly scale: number;
  /** The part's box after scaling. */
  readonly box: Box;
  readonly lookOf: (colour: string) => ColourLook;
  readonly layerMm: number;
  readonly isWire: boolean;
  readonly plateMm?: PlateSize | undefined;
  readonly theme: SceneTheme;
  readonly controller: OrbitController;
  /** Called before each picture, when the camera stands. */
  readonly onFrame: (camera: PerspectiveCamera) => void;
  readonly onComplete: () => void;
}

export function SceneContents(props: SceneContentsProps) {
  const { view, scale, box, plateMm, theme, controller, onFrame } = props;
  return (
    <>
      <OrbitCamera controller={controller} onFrame={onFrame} />
      <Lights box={box} isDark={theme.isDark} />
      <group scale={scale}>
        <Part {...props} key={view.triangleCount} />
      </group>
      <Ground box={box} isDark={theme.isDark} />
      {plateMm && <Plate sizeMm={plateMm} box={box} colour={theme.line} />}
    </>
  );
}

function OrbitCamera({ controller, onFrame }: Pick<SceneContentsProps, 'controller' | 'onFrame'>) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    controller.onChange = () => invalidate();
    invalidate();
  }, [controller, invalidate]);
  useFrame((state, deltaS) => {
    const camera = state.camera;
    if (!('isPerspectiveCamera' in camera) || !camera.isPerspectiveCamera) return;
    const isMoving = controller.step(deltaS);
    const { azimuth, elevation, distance, target } = controller.view;
    const reach = Math.cos(elevation) * distance;
    camera.up.set(0, 0, 1);
    camera.position.set(
      target.x + Math.cos(azimuth) * reach,
      target.y + Math.sin(azimuth) * reach,
      target.z + Math.sin(elevation) * distance,
    );
    camera.lookAt(target.x, target.y, target.z);
    camera.near = Math.max(distance / 200, distance - controller.fit * 3);
    camera.far = distance + controller.fit * 6;
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    onFrame(camera);
    if (isMoving) state.invalidate();
  });
  return null;
}

/** One frame a chunk, so that a large model never holds up the page. */
function Part({ view, lookOf, isWire, layerMm, scale, theme, onComplete }: SceneContentsProps) {
  const [shown, setShown] = useState(1);
  const total = view.chunks.length;
  useEffect(() => {
    if (shown >= total) return onComplete();
    const frame = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(frame);
  }, [shown, total, onComplete]);
  return view.chunks.slice(0, shown).map((chunk, index) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
      key={index}
      {...{ chunk, look: lookOf(chunk.colour), heights: view.box, isWire, wire: theme.wire }}
      layerMm={layerMm / scale}
    />
  ));
}

interface ChunkProps {
  readonly chunk: ViewChunk;
  readonly look: ColourLook;
  readonly heights: Box;
  readonly layerMm: number;
  readonly isWire: boolean;
  readonly wire: string;
}

function Chunk({ chunk, look, heights, layerMm, isWire, wire }: ChunkProps) {
  const invalidate = useThree((state) => state.invalidate);
  const gl = useThree((state) => state.gl);
  const geometry = useMemo(() => {
    const made = new BufferGeometry();
    made.setAttribute('position', new BufferAttribute(chunk.positions, 3));
    made.setAttribute('normal', new BufferAttribute(chunk.normals, 4, true));
    return made;
  }, [chunk]);
  const material = useMemo(() => new PrintMaterial(), []);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  useLayoutEffect(() => {
    gl.shadowMap.needsUpdate = geometry.attributes.position !== undefined;
  }, [geometry, gl]);
  useLayoutEffect(() => {
    material.setLook(look);
    material.setHeights(heights.minMm.z, heights.maxMm.z);
    material.setLayer(layerMm);
    material.setWire(isWire, wire);
    invalidate();
  }, [material, look, heights, layerMm, isWire, wire, invalidate]);
  return <mesh geometry={geometry} material={material} castShadow receiveShadow />;
}

/** A window high on the left and the sky: the light of the catalogue's pictures. */
function Lights({ box, isDark }: { readonly box: Box; readonly isDark: boolean }) {
  const gl = useThree((state) => state.gl);
  const centre = centreOf(box);
  const reach = Math.max(box.sizeMm.x, box.sizeMm.y, box.sizeMm.z) * 1.6;
  const [light] = useState(() => new DirectionalLight('#fffaf3', 2.5));
  useLayoutEffect(() => {
    light.position.set(centre.x - reach * 1.1, centre.y - reach * 0.9, centre.z + reach * 2.5);
    light.target.position.set(centre.x, centre.y, centre.z);
    light.target.updateMatrixWorld();
    Object.assign(light.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach });
    Object.assign(light.shadow.camera, { near: reach * 0.5, far: reach * 6 });
    light.shadow.camera.updateProjectionMatrix();
    light.shadow.mapSize.set(512, 512);
    light.shadow.radius = 9;
    light.shadow.blurSamples = 22;
    light.shadow.bias = -0.0006;
    light.shadow.normalBias = reach * 0.002;
    light.castShadow = true;
    gl.shadowMap.needsUpdate = true;
  }, [light, gl, centre.x, centre.y, centre.z, reach]);
  useEffect(() => () => light.dispose(), [light]);
  return (
    <>
      <primitive object={light} />
      <directionalLight
        color="#dfe9f5"
        intensity={isDark ? 0.9 : 0.7}
        position={[centre.x + reach * 2, centre.y + reach, centre.z + reach * 0.4]}
      />
      <hemisphereLight
        args={['#f4f7fa', isDark ? '#5c6b80' : '#a9b4c0', isDark ? 1.15 : 1.35]}
        position={[0, 0, 1]}
      />
    </>
  );
}

function Ground({ box, isDark }: { readonly box: Box; readonly isDark: boolean }) {
  const { x, y, z } = centreOf(box);
  const size = Math.max(box.sizeMm.x, box.sizeMm.y, box.sizeMm.z) * 8;
  const lift = box.sizeMm.z * 0.001;
  return (
    <mesh position={[x, y, z - box.sizeMm.z / 2 - lift]} scale={[size, size, 1]} receiveShadow>
      <planeGeometry args={[1, 1]} />
      <shadowMaterial color="#1b2a41" opacity={isDark ? 0.5 : 0.2} />
    </mesh>
  );
}

interface PlateProps {
  readonly sizeMm: PlateSize;
  readonly box: Box;
  readonly colour: string;
}

function Plate({ sizeMm, box, colour }: PlateProps) {
  const geometry = useMemo(() => {
    const made = new BufferGeometry();
    made.setAttribute('position', new BufferAttribute(plateLines(sizeMm), 3));
    return made;
  }, [sizeMm]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  const { x, y } = centreOf(box);
  return (
    <lineSegments geometry={geometry} position={[x, y, box.minMm.z]}>
      <lineBasicMaterial color={colour} transparent opacity={0.75} />
    </lineSegments>
  );
}
