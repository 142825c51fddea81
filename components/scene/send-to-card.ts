import {
  type BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

const scene = new Scene();
const camera = new PerspectiveCamera();
/** Of what cannot be seen three sends the corners, compiles nothing and draws nothing. */
const unseen = new MeshBasicMaterial({ visible: false });
const mesh = Object.assign(new Mesh(undefined, unseen), { frustumCulled: false });
scene.add(mesh);

/** Hands a geometry to the graphics card ahead of its first picture, without touching the one that stands. */
export function sendToCard(renderer: WebGLRenderer, geometry: BufferGeometry): void {
  const aside = new WebGLRenderTarget(1, 1, { depthBuffer: false });
  mesh.geometry = geometry;
  renderer.setRenderTarget(aside);
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  aside.dispose();
}
