import type { DeviceClass } from './view.ts';

export const sliceKinds = ['total', 'route', 'device', 'route-device', 'release'] as const;
export type SliceKind = (typeof sliceKinds)[number];

export interface Slice {
  readonly kind: SliceKind;
  readonly value: string;
}

export const totalSlice: Slice = { kind: 'total', value: '' };

/** `/gallery/[slug] phone`: a route holds no space. */
export function routeDeviceValue(route: string, device: DeviceClass): string {
  return `${route} ${device}`;
}

export function splitRouteDevice(value: string): { route: string; device: string } {
  const at = value.lastIndexOf(' ');
  return { route: value.slice(0, at), device: value.slice(at + 1) };
}

/** The slices in which a view is counted. Storage grows with these, not with traffic. */
export function slicesOf(view: { route: string; device: DeviceClass; release: string }): Slice[] {
  return [
    totalSlice,
    { kind: 'route', value: view.route },
    { kind: 'device', value: view.device },
    { kind: 'route-device', value: routeDeviceValue(view.route, view.device) },
    { kind: 'release', value: view.release },
  ];
}
