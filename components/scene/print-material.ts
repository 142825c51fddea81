import { Color, MeshStandardMaterial, Vector2, type WebGLProgramParametersWithUniforms } from 'three';

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
uniform float uWire;
uniform vec3 uWireColour;
varying vec3 vPart;
varying vec3 vCorner;
`;

const colourStep = /* glsl */ `
float rise = clamp((vPart.z - uHeights.x) / max(uHeights.y - uHeights.x, 1e-6), 0.0, 1.0);
vec3 stop = rise < 0.5 ? mix(uStops[0], uStops[1], rise * 2.0) : mix(uStops[1], uStops[2], rise * 2.0 - 1.0);
diffuseColor.rgb = stop;
`;

// The ridges of the layers, as deep as a nozzle leaves them; they fade where a layer is less than a pixel or two.
const layerStep = /* glsl */ `
{
  float phase = vPart.z / uLayerMm;
  float seen = 1.0 - smoothstep(0.18, 0.5, fwidth(phase));
  vec3 up = normalize((viewMatrix * vec4(0.0, 0.0, 1.0, 0.0)).xyz);
  float steep = 1.0 - abs(dot(normal, up));
  normal = normalize(normal + up * sin(phase * 6.2831853) * 0.42 * seen * smoothstep(0.02, 0.3, steep));
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
    uWire: { value: 0 },
    uWireColour: { value: new Color('#1b2a41') },
  };

  constructor() {
    super({ roughness: 0.62, metalness: 0 });
  }

  setLook({ kind, hexes }: ColourLook): void {
    const stops = stopsOf(hexes);
    this.#uniforms.uStops.value.forEach((colour, index) => {
      colour.set(stops[index] ?? '#b4c0cc');
    });
    this.roughness = kind === 'metallic' ? 0.36 : 0.62;
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
      .replace('#include <color_fragment>', `#include <color_fragment>\n${colourStep}`)
      .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${layerStep}`)
      .replace('#include <opaque_fragment>', `#include <opaque_fragment>\n${wireStep}`);
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
