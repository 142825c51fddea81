import { type DeviceClass, deviceClasses } from './view.ts';

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
  'release-device',
  'release-route-device',
] as const;
export type SliceKind = (typeof sliceKinds)[number];

export interface Slice {
  readonly kind: SliceKind;
  readonly value: string;
}

export const totalSlice: Slice = { kind: 'total', value: '' };

/** A release, a page and a device, as far as they are told apart. */
export interface Place {
  readonly release?: string | undefined;
  readonly route?: string | undefined;
  readonly device?: DeviceClass | undefined;
}

/** The slice of a place: `v1.2.0+3fa2c1d /gallery/[slug] phone`, where no part holds a space. */
export function sliceOf({ release, route, device }: Place): Slice {
  const parts = Object.entries({ release, route, device }).filter(([, value]) => value !== undefined);
  const name = parts.map(([part]) => part).join('-');
  const kind = sliceKinds.find((known) => known === name);
  return kind ? { kind, value: parts.map(([, value]) => value).join(' ') } : totalSlice;
}

/** What a slice stands for; null for one that is no place. */
export function placeOf({ kind, value }: Slice): Place | null {
  const values = value.split(' ');
  const names = kind.split('-');
  const partOf = (name: string) => values[names.indexOf(name)];
  const place = {
    release: partOf('release'),
    route: partOf('route'),
    device: deviceClasses.find((device) => device === partOf('device')),
  };
  return sliceOf(place).value === value && kind !== 'total' ? place : null;
}

/** The slices to which the views of a place add. Storage grows with these, not with traffic. */
export function slicesOfPlace({ release, route, device }: Required<Place>): Slice[] {
  return [
    totalSlice,
    sliceOf({ route }),
    sliceOf({ device }),
    sliceOf({ route, device }),
    sliceOf({ release }),
    sliceOf({ release, route }),
    sliceOf({ release, device }),
    sliceOf({ release, route, device }),
  ];
}
