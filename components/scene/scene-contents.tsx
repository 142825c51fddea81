import { extend, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useState } from 'react';
import {
  AmbientLight,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  type PerspectiveCamera,
  Plane,
  PlaneGeometry,
  ShadowMaterial,
  Vector3,
} from 'three';
import { mark } from '#components/vitals/mark';
import type { Box, ViewMesh } from '#lib/mesh';
import { FrameTimes } from './frame-times.ts';
import type { ViewerMarks } from './mark-kinds.ts';
import type { OrbitController } from './orbit-controller.ts';
import { Part, type PartLook } from './part.tsx';
import type { PlateSize } from './plate-lines.ts';
import { ProblemMarks } from './problem-marks.tsx';
import { cutPlane, type SectionCut } from './section-cut.ts';
import { Ground, Lights, Plate } from './surroundings.tsx';

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

export interface SceneContentsProps extends Omit<PartLook, 'hasOverhangs' | 'planes'> {
  readonly view: ViewMesh;
  /** The part's box after scaling. */
  readonly box: Box;
  readonly cut: SectionCut | undefined;
  readonly marks: ViewerMarks | undefined;
  readonly plateMm?: PlateSize | undefined;
  readonly controller: OrbitController;
  /** Called before each picture, when the camera stands. */
  readonly onFrame: (camera: PerspectiveCamera) => void;
  readonly onComplete: () => void;
}

export function SceneContents(props: SceneContentsProps) {
  const { view, box, cut, marks, plateMm, controller, onFrame, onComplete, ...look } = props;
  const { scale, theme } = look;
  const planes = useCutPlanes(cut, box);
  return (
    <>
      <OrbitCamera controller={controller} onFrame={onFrame} />
      <Lights box={box} isDark={theme.isDark} />
      <group scale={scale}>
        <Part
          {...{ view, planes, onComplete }}
          hasOverhangs={marks?.shown.has('overhang') ?? false}
          {...look}
        />
        {marks && <ProblemMarks {...{ marks, planes, theme }} />}
      </group>
      <Ground box={box} isDark={theme.isDark} />
      {plateMm && <Plate sizeMm={plateMm} box={box} colour={theme.line} />}
    </>
  );
}

function useCutPlanes(cut: SectionCut | undefined, box: Box): readonly Plane[] {
  const gl = useThree((state) => state.gl);
  useEffect(() => {
    gl.localClippingEnabled = true;
  }, [gl]);
  return useMemo(() => {
    if (!cut) return [];
    const { normal, constant } = cutPlane(cut, box);
    return [new Plane(new Vector3(normal.x, normal.y, normal.z), constant)];
  }, [cut, box]);
}

function OrbitCamera({ controller, onFrame }: Pick<SceneContentsProps, 'controller' | 'onFrame'>) {
  const invalidate = useThree((state) => state.invalidate);
  const [times] = useState(() => new FrameTimes());
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
    times.add(performance.now());
    if (isMoving) return state.invalidate();
    const medianMs = times.end();
    if (medianMs !== null) mark('viewer-frame', medianMs);
  });
  return null;
}
