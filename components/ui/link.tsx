import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link that loads nothing ahead by itself: PrefetchAhead does that, within a budget. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
