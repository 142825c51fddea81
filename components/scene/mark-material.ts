import { type Plane, ShaderMaterial, Vector2 } from 'three';

const planesHead = '#include <clipping_planes_pars_vertex>';
const planesEnd = '#include <clipping_planes_vertex>';

/** Drawn this share of the depth range before the surface that it lies on. */
const inFront = '0.0004';

const edgeVertex = /* glsl */ `
attribute vec3 from;
attribute vec3 to;
uniform vec2 uHalfSize;
uniform float uWidth;
varying float vAlong;
${planesHead}
void main() {
  bool isStart = position.x < 0.5;
  vec4 mvPosition = modelViewMatrix * vec4(isStart ? from : to, 1.0);
  vec4 start = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
  vec4 end = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
  vec2 way = (end.xy / end.w - start.xy / start.w) * uHalfSize;
  float reach = length(way);
  way = reach > 0.0 ? way / reach : vec2(1.0, 0.0);
  vec2 shift = vec2(-way.y, way.x) * position.y + way * (isStart ? -0.5 : 0.5);
  gl_Position = isStart ? start : end;
  gl_Position.xy += shift * uWidth / uHalfSize * gl_Position.w;
  gl_Position.z -= ${inFront} * gl_Position.w;
  vAlong = position.x * reach;
  ${planesEnd}
}`;

const edgeFragment = /* glsl */ `
uniform vec3 uColour;
uniform float uOpacity;
uniform float uDash;
varying float vAlong;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  if (uDash > 0.0 && mod(vAlong, uDash * 2.0) > uDash) discard;
  gl_FragColor = vec4(uColour, uOpacity);
  #include <colorspace_fragment>
}`;

const placeVertex = /* glsl */ `
attribute vec3 place;
attribute vec3 facing;
uniform float uRadius;
varying float vLight;
${planesHead}
void main() {
  vec3 aside = normalize(abs(facing.z) < 0.9 ? cross(facing, vec3(0.0, 0.0, 1.0)) : cross(facing, vec3(1.0, 0.0, 0.0)));
  vec3 corner = place + (aside * position.x + cross(facing, aside) * position.y) * uRadius;
  vec4 mvPosition = modelViewMatrix * vec4(corner, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  gl_Position.z -= ${inFront} * gl_Position.w;
  vLight = 0.7 + 0.3 * abs(normalize(normalMatrix * facing).z);
  ${planesEnd}
}`;

const placeFragment = /* glsl */ `
uniform vec3 uColour;
varying float vLight;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  vec2 grid = mod(gl_FragCoord.xy, 6.0) - 3.0;
  gl_FragColor = vec4(uColour * vLight * (dot(grid, grid) < 3.4 ? 0.45 : 1.0), 1.0);
  #include <colorspace_fragment>
}`;

export interface EdgeLook {
  readonly widthPx: number;
  /** Length of a dash in pixels; 0 draws them whole. */
  readonly dashPx: number;
  /** Also through the part, fainter. */
  readonly isHidden: boolean;
}

/** Lines of some pixels' width between the `from` and `to` of each instance of a unit quad. */
export function edgeMaterial({ widthPx, dashPx, isHidden }: EdgeLook): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: edgeVertex,
    fragmentShader: edgeFragment,
    uniforms: {
      uHalfSize: { value: new Vector2(1, 1) },
      uWidth: { value: widthPx },
      uDash: { value: dashPx },
      uOpacity: { value: isHidden ? 0.3 : 1 },
      uColour: { value: null },
    },
    transparent: isHidden,
    depthTest: !isHidden,
    depthWrite: false,
    clipping: true,
  });
}

/** Discs that lie on the surface at the `place` of each instance, square to its `facing`. */
export function placeMaterial(radiusMm: number): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: placeVertex,
    fragmentShader: placeFragment,
    uniforms: { uRadius: { value: radiusMm }, uColour: { value: null } },
    clipping: true,
  });
}

export function cutWith(material: ShaderMaterial, planes: readonly Plane[]): void {
  material.clippingPlanes = [...planes];
}
