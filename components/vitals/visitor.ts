import type { ConnectionType, DeviceClass } from '#lib/vitals';

interface PrivateNavigator extends Navigator {
  readonly globalPrivacyControl?: boolean;
  readonly connection?: { readonly effectiveType?: ConnectionType };
}

const widestPhone = 600;

/** Whether this visitor asked not to be counted: then nothing is loaded, measured or sent. */
export function asksNotToBeCounted(visitor: PrivateNavigator = navigator): boolean {
  return visitor.globalPrivacyControl === true || visitor.doNotTrack === '1';
}

/** By what the hand holds: a fine pointer is a desktop however narrow its window is. */
export function deviceClass(): DeviceClass {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < widestPhone ? 'phone' : 'tablet';
}

/** The browser's own estimate, where it gives one. */
export function connectionType(visitor: PrivateNavigator = navigator): ConnectionType | undefined {
  return visitor.connection?.effectiveType;
}
