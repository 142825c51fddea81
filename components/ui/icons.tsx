import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

export interface IconProps {
  readonly className?: string;
}

function Glyph({ className, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn('icon', className)}>
      {children}
    </svg>
  );
}

export const IconMenu = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M3 7h18M3 12h18M3 17h18" />
  </Glyph>
);
export const IconClose = (props: IconProps) => (
  <Glyph {...props}>
    <path d="m7 7 10 10M17 7 7 17" />
  </Glyph>
);
export const IconPerson = (props: IconProps) => (
  <Glyph {...props}>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6" />
  </Glyph>
);
export const IconGo = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M5 12h14M13 6l6 6-6 6" />
  </Glyph>
);
export const IconBack = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M19 12H5M11 6l-6 6 6 6" />
  </Glyph>
);
export const IconDown = (props: IconProps) => (
  <Glyph {...props}>
    <path d="m6 9 6 6 6-6" />
  </Glyph>
);
export const IconMinus = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M6 12h12" />
  </Glyph>
);
export const IconPlus = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M6 12h12M12 6v12" />
  </Glyph>
);
export const IconUpload = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M12 16V4M7 9l5-5 5 5M4 16v4h16v-4" />
  </Glyph>
);
export const IconFullScreen = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
  </Glyph>
);
export const IconReset = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M5 12a7 7 0 1 0 2.4-5.3M5 4v4h4" />
  </Glyph>
);
export const IconSearch = (props: IconProps) => (
  <Glyph {...props}>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 5 5" />
  </Glyph>
);
export const IconTheme = (props: IconProps) => (
  <Glyph {...props}>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 4v16M12 8h6.9M12 12h8M12 16h6.9" />
  </Glyph>
);
export const IconTruck = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M2 7h11v9H2zM13 10h4l4 3v3h-8z" />
    <circle cx="6" cy="18" r="1.7" />
    <circle cx="17" cy="18" r="1.7" />
  </Glyph>
);
export const IconCart = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M5 8h14l-1.2 12H6.2zM9 8V6.5a3 3 0 0 1 6 0V8" />
  </Glyph>
);
export const IconCube = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M12 3 4 7.5v9l8 4.5 8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9" />
  </Glyph>
);
export const IconRuler = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l2 2M13 6l2 2" />
  </Glyph>
);
export const IconWireframe = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M12 3 3 19h18zM12 3v16M7.5 11h9M7.5 11l4.5 8M16.5 11 12 19" />
  </Glyph>
);
export const IconSection = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M12 4 5 8v8l7 4 7-4V8zM2 14l20-4" />
  </Glyph>
);
export const IconPlate = (props: IconProps) => (
  <Glyph {...props}>
    <path d="m2 15 10 5 10-5-10-5zM7 12.5V7l5-2.5L17 7v5.5" />
  </Glyph>
);
export const IconLock = (props: IconProps) => (
  <Glyph {...props}>
    <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
  </Glyph>
);
export const IconClock = (props: IconProps) => (
  <Glyph {...props}>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 8v4l3 2" />
  </Glyph>
);
