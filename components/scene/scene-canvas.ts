import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  NoToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  ShadowMaterial,
  WebGLRenderer,
} from 'three';
import { PrintMaterial } from './print-material.ts';

/** A canvas whose context stands and whose programs are compiled: what is drawn first costs a draw only. */
export interface SceneCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly renderer: WebGLRenderer;
}

/** Beside a download nobody waits so long; a page has few contexts. */
const keptMs = 60_000;
const pollMs = 4;
/** Of the stage in `ViewerFrame`. */
const stageAspect = 4 / 3;

let spare: Promise<SceneCanvas> | undefined;

/**
 * Opens the next canvas ahead, beside the reading of its model; given back when nothing is shown soon.
 *
 * @param place where it will stand: a canvas that has its size already need not be made again for the view.
 */
export function warmCanvas(place?: Element | null): void {
  if (spare) return;
  const opening = openCanvas(place);
  spare = opening;
  const giveBack = () => {
    if (spare !== opening) return;
    spare = undefined;
    opening.then(closeCanvas, () => undefined);
  };
  opening.catch(giveBack);
  setTimeout(giveBack, keptMs);
}

/** @throws Error when the browser has no WebGL 2. */
export async function takeCanvas(): Promise<SceneCanvas> {
  const opening = spare ?? openCanvas();
  spare = undefined;
  const opened = await opening;
  return opened.renderer.getContext().isContextLost() ? await openCanvas() : opened;
}

export function closeCanvas({ renderer }: SceneCanvas): void {
  renderer.dispose();
  renderer.forceContextLoss();
}

async function openCanvas(place?: Element | null): Promise<SceneCanvas> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { alpha: true, antialias: true });
  if (!context) throw new Error('This browser gives no WebGL 2 context.');
  await untilIdle(context);
  const renderer = new WebGLRenderer({ canvas, context });
  renderer.toneMapping = NoToneMapping;
  Object.assign(renderer.shadowMap, { enabled: true, type: PCFShadowMap, autoUpdate: false });
  // Asking for the logs of a program waits until it is linked.
  renderer.debug.checkShaderErrors = false;
  resize(renderer, place);
  await compile(renderer, context);
  return { canvas, renderer };
}

/** Changing the size waits for all that the card has to do for the whole page, in software for half a second. */
function resize(renderer: WebGLRenderer, place?: Element | null): void {
  const width = Math.round(place?.getBoundingClientRect().width ?? 0);
  renderer.setPixelRatio(Math.min(2, Math.max(1, devicePixelRatio)));
  renderer.setSize(Math.max(1, width), Math.max(1, Math.round(width / stageAspect)));
}

/** Compiles, beside the page, what every first picture needs, and draws once with it. */
async function compile(renderer: WebGLRenderer, context: WebGL2RenderingContext): Promise<void> {
  const scene = new Scene();
  const camera = new PerspectiveCamera();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Int16Array(12), 4, true));
  const part = Object.assign(new Mesh(geometry, new PrintMaterial()), { castShadow: true });
  const ground = new Mesh(geometry, new ShadowMaterial());
  for (const mesh of [part, ground]) Object.assign(mesh, { receiveShadow: true, frustumCulled: false });
  // As many as `Lights` has: their number is part of a program.
  const sun = Object.assign(new DirectionalLight(), { castShadow: true });
  scene.add(sun, new DirectionalLight(), new HemisphereLight(), part, ground);
  await renderer.compileAsync(scene, camera);
  await untilIdle(context);
  renderer.shadowMap.needsUpdate = true;
  renderer.render(scene, camera);
  await untilIdle(context);
  sun.dispose();
  geometry.dispose();
}

/** Waits, without holding up the page, until the card has done what it was asked for. */
async function untilIdle(context: WebGL2RenderingContext): Promise<void> {
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  context.flush();
  while (
    !context.isContextLost() &&
    context.getSyncParameter(fence, context.SYNC_STATUS) !== context.SIGNALED
  ) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  context.deleteSync(fence);
}
