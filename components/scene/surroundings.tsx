import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { BufferAttribute, BufferGeometry, DirectionalLight } from 'three';
import type { Box } from '#lib/mesh';
import { centreOf } from './orbit.ts';
import { type PlateSize, plateLines } from './plate-lines.ts';

/** A window high on the left and the sky: the light of the catalogue's pictures. */
export function Lights({ box, isDark }: { readonly box: Box; readonly isDark: boolean }) {
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

export function Ground({ box, isDark }: { readonly box: Box; readonly isDark: boolean }) {
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

export function Plate({ sizeMm, box, colour }: PlateProps) {
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
