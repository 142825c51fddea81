import type { Ray } from './bvh-trace.ts';
import type { PictureView } from './scene.ts';
import { add, clamp01, cross, dot, scale, type Vec3 } from './vec3.ts';

/** A pinhole camera; picture coordinates run from -1 to 1, x to the right, y upwards. */
export interface Camera {
  eye: Vec3;
  forward: Vec3;
  right: Vec3;
  up: Vec3;
  tanHalfWidth: number;
  tanHalfHeight: number;
}

export interface PictureRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface FramingInput {
  /** Corner points of the object, three numbers each. */
  points: Float32Array;
  view: PictureView;
  /** Width / height of the picture. */
  aspect: number;
}

const verticalFieldOfViewRad = (21 * Math.PI) / 180;
/** The object may take this share of the picture, whichever it meets first. */
const heightShare = 0.84;
const widthShare = 0.8;
/** Empty share of the height under an object that fills the rest: the common floor line. */
const footShare = 0.09;

/**
 * Places the camera so that the object fills the frame: 84 % of its height or 80 % of its width,
 * its lowest point on the common floor line (wide, low objects move up by a share of the slack).
 */
export function frameCamera({ points, view, aspect }: FramingInput): Camera {
  const axes = orientCamera(view);
  const tanHalfHeight = Math.tan(verticalFieldOfViewRad / 2);
  const lens = { ...axes, tanHalfHeight, tanHalfWidth: tanHalfHeight * aspect };
  const { centre, radius } = boundSphere(points);
  let target = centre;
  let distance = (radius / tanHalfHeight) * 1.2;
  // Perspective couples distance and shift. Most objects settle in six rounds; a needle from above is slow.
  let change = 1;
  for (let round = 0; round < 80 && change > 1e-4; round++) {
    const spread = projectExtent(points, cameraAt(lens, target, distance));
    const widthFill = (spread.right - spread.left) / 2 / widthShare;
    const heightFill = (spread.top - spread.bottom) / 2 / heightShare;
    const fill = Math.max(widthFill, heightFill);
    const slack = Math.max(0, heightShare - (spread.top - spread.bottom) / 2 / fill);
    const wantedFoot = -1 + 2 * (footShare + slack * 0.42);
    const shiftX = ((spread.left + spread.right) / 2) * distance * lens.tanHalfWidth;
    const shiftY = (spread.bottom - wantedFoot * fill) * distance * lens.tanHalfHeight;
    target = add(target, add(scale(lens.right, shiftX), scale(lens.up, shiftY)));
    distance *= fill;
    change = Math.abs(fill - 1) + (Math.abs(shiftX) + Math.abs(shiftY)) / distance;
  }
  return zoomIn(lens, cameraAt(lens, target, distance), { view, distance });
}

type Lens = Omit<Camera, 'eye'>;

function orientCamera({ azimuthDeg, elevationDeg }: PictureView): Pick<Camera, 'forward' | 'right' | 'up'> {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  const elevation = (elevationDeg * Math.PI) / 180;
  const level = Math.cos(elevation);
  const forward: Vec3 = [-Math.sin(azimuth) * level, Math.cos(azimuth) * level, -Math.sin(elevation)];
  const right: Vec3 = [Math.cos(azimuth), Math.sin(azimuth), 0];
  return { forward, right, up: cross(right, forward) };
}

function cameraAt(lens: Lens, target: Vec3, distance: number): Camera {
  return { ...lens, eye: add(target, scale(lens.forward, -distance)) };
}

function zoomIn(lens: Lens, camera: Camera, framed: { view: PictureView; distance: number }): Camera {
  const { zoom = 1, target } = framed.view;
  if (zoom === 1 && !target) {
    return camera;
  }
  const middle = target ?? add(camera.eye, scale(camera.forward, framed.distance));
  return cameraAt(lens, middle, framed.distance / zoom);
}

function boundSphere(points: Float32Array): { centre: Vec3; radius: number } {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i++) {
    const value = points[i] ?? 0;
    low[i % 3] = Math.min(low[i % 3] ?? 0, value);
    high[i % 3] = Math.max(high[i % 3] ?? 0, value);
  }
  const [ax = 0, ay = 0, az = 0] = low;
  const [bx = 0, by = 0, bz = 0] = high;
  return {
    centre: [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2],
    radius: Math.hypot(bx - ax, by - ay, bz - az) / 2 || 1,
  };
}

/** The rectangle the points cover, in picture coordinates (may reach beyond -1 to 1). */
export function projectExtent(points: Float32Array, camera: Camera): PictureRect {
  const { eye, forward, right, up } = camera;
  const extent = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (let i = 0; i + 2 < points.length; i += 3) {
    const offset: Vec3 = [
      (points[i] ?? 0) - eye[0],
      (points[i + 1] ?? 0) - eye[1],
      (points[i + 2] ?? 0) - eye[2],
    ];
    const depth = Math.max(1e-6, dot(forward, offset));
    const x = dot(right, offset) / depth / camera.tanHalfWidth;
    const y = dot(up, offset) / depth / camera.tanHalfHeight;
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.bottom = Math.min(extent.bottom, y);
    extent.top = Math.max(extent.top, y);
  }
  return extent;
}

/** The pixels that the extent touches, with a margin of two, inside the picture. */
export function pixelRect(extent: PictureRect, size: { width: number; height: number }): PictureRect {
  const column = (x: number) => clamp01((x + 1) / 2) * size.width;
  const row = (y: number) => clamp01((1 - y) / 2) * size.height;
  return {
    left: Math.max(0, Math.floor(column(extent.left)) - 2),
    right: Math.min(size.width, Math.ceil(column(extent.right)) + 2),
    top: Math.max(0, Math.floor(row(extent.top)) - 2),
    bottom: Math.min(size.height, Math.ceil(row(extent.bottom)) + 2),
  };
}

/** Aims a ray through a point of the picture (-1 to 1 both ways). */
export function aimRay(camera: Camera, ray: Ray, picture: { x: number; y: number }): void {
  const { eye, forward, right, up } = camera;
  const x = picture.x * camera.tanHalfWidth;
  const y = picture.y * camera.tanHalfHeight;
  const dx = forward[0] + right[0] * x + up[0] * y;
  const dy = forward[1] + right[1] * x + up[1] * y;
  const dz = forward[2] + right[2] * x + up[2] * y;
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
  ray.ox = eye[0];
  ray.oy = eye[1];
  ray.oz = eye[2];
  ray.dx = dx / length;
  ray.dy = dy / length;
  ray.dz = dz / length;
}
