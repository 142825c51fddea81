import { type DeviceClass, deviceClasses, type ViewBeacon, type Visitor } from './view.ts';

export const sliceKinds = [
  'total',
  'route',
  'device',
  'route-device',
  'browser',
  'country',
  'connection',
  'navigation',
  'release',
  'release-route',
] as const;
export type SliceKind = (typeof sliceKinds)[number];

export interface Slice {
  readonly kind: SliceKind;
  readonly value: string;
}

export const totalSlice: Slice = { kind: 'total', value: '' };

/** `/gallery/[slug] phone`: neither part holds a space. */
export function routeDeviceValue(route: string, device: DeviceClass): string {
  return `${route} ${device}`;
}

/** Null for what is no value of the slice route × device. */
export function splitRouteDevice(value: string): { route: string; device: DeviceClass } | null {
  const at = value.lastIndexOf(' ');
  const device = deviceClasses.find((name) => name === value.slice(at + 1));
  return device ? { route: value.slice(0, at), device } : null;
}

/** `v1.2.0+3fa2c1d /gallery` */
export function releaseRouteValue(release: string, route: string): string {
  return `${release} ${route}`;
}

export function splitReleaseRoute(value: string): { release: string; route: string } {
  const at = value.indexOf(' ');
  return { release: value.slice(0, at), route: value.slice(at + 1) };
}

/** The slices in which a view is counted. Storage grows with these, not with traffic. */
export function slicesOf(
  { route, device, release, net, nav }: Pick<ViewBeacon, 'route' | 'device' | 'release' | 'net' | 'nav'>,
  { browser, country }: Pick<Visitor, 'browser' | 'country'>,
): Slice[] {
  const slices: Slice[] = [
    totalSlice,
    { kind: 'route', value: route },
    { kind: 'device', value: device },
    { kind: 'route-device', value: routeDeviceValue(route, device) },
    { kind: 'browser', value: browser },
    { kind: 'navigation', value: nav },
    { kind: 'release', value: release },
    { kind: 'release-route', value: releaseRouteValue(release, route) },
  ];
  if (country) slices.push({ kind: 'country', value: country });
  if (net) slices.push({ kind: 'connection', value: net });
  return slices;
}
