import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  NoToneMapping,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { basisOf, centreOf, fitDistance, homeOrbit, lensOf } from './orbit.ts';
import { plainFinish } from './print-finish.ts';
import { PrintMaterial } from './print-material.ts';
import type { TileModel } from './tile-model.ts';

const fovDegrees = 28;
const layerMm = 0.2;
/** No dimensions are drawn here: it may fill its picture. */
const closer = 0.88;
/** From one side of the tile to the other the pointer turns the model by this. */
const wholeTurn = Math.PI * 1.2;
/** One look all around, for who has come by the keyboard. */
const roundMs = 9000;

interface Visit {
  readonly link: HTMLElement;
  /** Is given the canvas. */
  readonly place: HTMLElement;
  readonly model: TileModel;
  /** Turns by itself; else it follows the pointer. */
  readonly isTurning: boolean;
  readonly signal: AbortSignal;
}

/**
 * The one canvas, with the one context, of all tiles of a page. It lies over the picture of the tile that is
 * looked at, and draws when something has changed.
 */
export class HoverStage {
  readonly #canvas = document.createElement('canvas');
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(fovDegrees);
  /** Kept from visit to visit: with the last of them the card's program would go too. */
  readonly #materials: PrintMaterial[] = [];

  /** @param onLost the context is gone, and this stage with it. */
  constructor(life: AbortSignal, onLost: () => void) {
    this.#canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    this.#renderer = new WebGLRenderer({ canvas: this.#canvas, antialias: true, alpha: true });
    this.#renderer.toneMapping = NoToneMapping;
    this.#scene.add(...lights());
    const end = new AbortController();
    const close = () => {
      end.abort();
      this.#canvas.remove();
      for (const material of this.#materials) material.dispose();
      this.#renderer.dispose();
      this.#renderer.forceContextLoss();
    };
    this.#canvas.addEventListener('webglcontextlost', onLost, { signal: end.signal });
    this.#canvas.addEventListener('webglcontextlost', close, { signal: end.signal });
    life.addEventListener('abort', close, { signal: end.signal });
  }

  /** Shows a model until the signal ends the visit. */
  show({ link, place, model, isTurning, signal }: Visit): void {
    const part = this.#partOf(model);
    this.#scene.add(part.group);
    const { clientWidth: width, clientHeight: height } = place;
    this.#renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    this.#renderer.setSize(width, height);
    this.#camera.aspect = width / Math.max(1, height);
    this.#draw(model, 0);
    place.append(this.#canvas);
    const picture = place.querySelector('img');
    if (picture) picture.style.visibility = 'hidden';
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isTurning && !isStill) this.#turn(model, signal);
    link.addEventListener(
      'pointermove',
      ({ clientX }) => {
        const { left } = place.getBoundingClientRect();
        this.#draw(model, ((clientX - left) / width - 0.5) * wholeTurn);
      },
      { signal, passive: true },
    );
    signal.addEventListener('abort', () => {
      this.#canvas.remove();
      this.#scene.remove(part.group);
      part.dispose();
      picture?.style.removeProperty('visibility');
    });
  }

  #partOf({ view, lookOf }: TileModel) {
    const group = new Group();
    const geometries = view.chunks.map(({ positions, normals, colour }, place) => {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(positions, 3));
      geometry.setAttribute('normal', new BufferAttribute(normals, 4, true));
      this.#materials[place] ??= new PrintMaterial();
      const material = this.#materials[place];
      material.setLook(lookOf(colour), plainFinish);
      material.setHeights(view.box.minMm.z, view.box.maxMm.z);
      material.setLayer(layerMm);
      group.add(new Mesh(geometry, material));
      return geometry;
    });
    const dispose = () => {
      for (const geometry of geometries) geometry.dispose();
    };
    return { group, dispose };
  }

  #turn(model: TileModel, signal: AbortSignal): void {
    const start = performance.now();
    const step = (now: number) => {
      if (signal.aborted) return;
      const share = Math.min(1, (now - start) / roundMs);
      this.#draw(model, share * 2 * Math.PI);
      if (share < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  #draw({ view: { box } }: TileModel, turn: number): void {
    const lens = lensOf(fovDegrees, this.#camera.aspect);
    const home = homeOrbit(box, lens);
    const { back } = basisOf({ ...home, azimuth: home.azimuth + turn });
    const { x, y, z } = centreOf(box);
    const distance = fitDistance(box, lens) * closer;
    this.#camera.up.set(0, 0, 1);
    this.#camera.position.set(x + back.x * distance, y + back.y * distance, z + back.z * distance);
    this.#camera.lookAt(x, y, z);
    Object.assign(this.#camera, { near: distance / 50, far: distance * 4 });
    this.#camera.updateProjectionMatrix();
    this.#renderer.render(this.#scene, this.#camera);
  }
}

/** The light of the viewer, without its shadows. */
function lights() {
  const window = new DirectionalLight('#fffaf3', 2.5);
  window.position.set(-1.1, -0.9, 2.5);
  const side = new DirectionalLight('#dfe9f5', 0.8);
  side.position.set(2, 1, 0.4);
  const sky = new HemisphereLight('#f4f7fa', '#8c9aab', 1.3);
  sky.position.set(0, 0, 1);
  return [window, side, sky];
}
