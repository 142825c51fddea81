import {
  Color,
  DoubleSide,
  FrontSide,
  MeshStandardMaterial,
  type Plane,
  Vector2,
  type WebGLProgramParametersWithUniforms,
} from 'three';
import type { PrintFinish } from './print-finish.ts';

/** How a colour of the shop looks: one hex, or the stops of a gradient from bottom to top. */
export interface ColourLook {
  readonly kind: 'solid' | 'gradient' | 'metallic';
  readonly hexes: readonly string[];
}

const maxStops = 3;

const fragmentHead = /* glsl */ `
uniform vec3 uStops[3];
uniform vec2 uHeights;
uniform float uLayerMm;
uniform float uRidges;
uniform float uWire;
uniform vec3 uWireColour;
uniform vec3 uCutColour;
uniform vec3 uOverhangColour;
uniform float uOverhang;
uniform float uPlate;
varying vec3 vPart;
varying vec3 vCorner;
`;

const colourStep = /* glsl */ `
float rise = clamp((vPart.z - uHeights.x) / max(uHeights.y - uHeights.x, 1e-6), 0.0, 1.0);
vec3 stop = rise < 0.5 ? mix(uStops[0], uStops[1], rise * 2.0) : mix(uStops[1], uStops[2], rise * 2.0 - 1.0);
diffuseColor.rgb = stop;
`;

// Faces that lean out by more than 45° and do not lie on the plate, as measureMesh counts them.
const overhangStep = /* glsl */ `
if (uOverhang > 0.0) {
  vec3 face = normalize(cross(dFdx(vPart), dFdy(vPart))) * (gl_FrontFacing ? 1.0 : -1.0);
  if (face.z < -0.7072 && vPart.z > uPlate) {
    diffuseColor.rgb = mix(stop, uOverhangColour, mod(gl_FragCoord.x + gl_FragCoord.y, 10.0) < 5.0 ? 1.0 : 0.3);
  }
}
`;

// Seen from within, a closed part is cut open: its inner faces stand for the face of the cut, flat and hatched.
const cutStep = /* glsl */ `
if (!gl_FrontFacing) {
  float hatch = mod(gl_FragCoord.x - gl_FragCoord.y, 12.0) < 1.5 ? 0.72 : 1.0;
  gl_FragColor = vec4(uCutColour * hatch, 1.0);
}
`;

// The ridges of the layers, as deep as a nozzle leaves them; they fade where a layer is less than a pixel or two.
const layerStep = /* glsl */ `
{
  float phase = vPart.z / uLayerMm;
  float seen = 1.0 - smoothstep(0.18, 0.5, fwidth(phase));
  vec3 up = normalize((viewMatrix * vec4(0.0, 0.0, 1.0, 0.0)).xyz);
  float steep = 1.0 - abs(dot(normal, up));
  normal = normalize(normal + up * sin(phase * 6.2831853) * 0.42 * uRidges * seen * smoothstep(0.02, 0.3, steep));
}
`;

const wireStep = /* glsl */ `
{
  vec3 width = fwidth(vCorner);
  vec3 edge = smoothstep(vec3(0.0), width * 1.1, vCorner);
  float line = 1.0 - min(min(edge.x, edge.y), edge.z);
  // Where triangles are smaller than a few pixels, lines would fill the part.
  float room = 1.0 - smoothstep(0.25, 0.7, max(max(width.x, width.y), width.z));
  gl_FragColor.rgb = mix(gl_FragColor.rgb, uWireColour, line * uWire * mix(0.25, 0.85, room));
}
`;

/** Plastic as it comes off a printer: the layers' ridges, colour gradients, and edges of triangles on request. */
export class PrintMaterial extends MeshStandardMaterial {
  readonly #uniforms = {
    uStops: { value: Array.from({ length: maxStops }, () => new Color('#b4c0cc')) },
    uHeights: { value: new Vector2(0, 1) },
    uLayerMm: { value: 0.2 },
    uRidges: { value: 1 },
    uWire: { value: 0 },
    uWireColour: { value: new Color('#1b2a41') },
    uCutColour: { value: new Color('#b4623a') },
    uOverhangColour: { value: new Color('#8a5a00') },
    uOverhang: { value: 0 },
    uPlate: { value: 0 },
  };

  constructor() {
    super({ roughness: 0.62, metalness: 0 });
  }

  setLook({ kind, hexes }: ColourLook, { roughness, ridges }: PrintFinish): void {
    const stops = stopsOf(hexes);
    this.#uniforms.uStops.value.forEach((colour, index) => {
      colour.set(stops[index] ?? '#b4c0cc');
    });
    this.roughness = kind === 'metallic' ? Math.min(0.36, roughness) : roughness;
    this.#uniforms.uRidges.value = ridges;
    this.metalness = kind === 'metallic' ? 0.42 : 0;
  }

  /** The range of heights, in the model's own units, over which a gradient runs. */
  setHeights(from: number, to: number): void {
    this.#uniforms.uHeights.value.set(from, to);
  }

  /** In the model's own units: half a layer high when the part is printed at twice its size. */
  setLayer(layerMm: number): void {
    this.#uniforms.uLayerMm.value = layerMm;
  }

  setWire(isShown: boolean, hex: string): void {
    this.#uniforms.uWire.value = isShown ? 1 : 0;
    this.#uniforms.uWireColour.value.set(hex);
  }

  /** @param plateMm the height, in the model's own units, up to which faces lie on the plate. */
  setOverhang(isShown: boolean, hex: string, plateMm: number): void {
    this.#uniforms.uOverhang.value = isShown ? 1 : 0;
    this.#uniforms.uOverhangColour.value.set(hex);
    this.#uniforms.uPlate.value = plateMm;
  }

  /** Leaves what is on the kept side of the planes; without planes the part is whole. */
  setCut(planes: readonly Plane[], hex: string): void {
    this.#uniforms.uCutColour.value.set(hex);
    const side = planes.length > 0 ? DoubleSide : FrontSide;
    if (side !== this.side) this.needsUpdate = true;
    this.side = side;
    this.clippingPlanes = [...planes];
    this.clipShadows = planes.length > 0;
  }

  override onBeforeCompile(shader: WebGLProgramParametersWithUniforms): void {
    Object.assign(shader.uniforms, this.#uniforms);
    shader.vertexShader = `varying vec3 vPart;\nvarying vec3 vCorner;\n${shader.vertexShader}`.replace(
      '#include <begin_vertex>',
      `#include <begin_vertex>
      vPart = position;
      int corner = gl_VertexID % 3;
      vCorner = vec3(corner == 0, corner == 1, corner == 2);`,
    );
    shader.fragmentShader = (fragmentHead + shader.fragmentShader)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${colourStep}${overhangStep}`)
      .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${layerStep}`)
      .replace('#include <opaque_fragment>', `#include <opaque_fragment>\n${wireStep}${cutStep}`);
  }
}

function stopsOf(hexes: readonly string[]): readonly (string | undefined)[] {
  const [first, second, third] = hexes;
  if (third) return [first, second, third];
  if (second) return [first, mixOf(first ?? second, second), second];
  return [first, first, first];
}

function mixOf(a: string, b: string): string {
  return `#${new Color(a).lerp(new Color(b), 0.5).getHexString()}`;
}
