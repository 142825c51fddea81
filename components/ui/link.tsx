import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link that loads nothing ahead by being in view: PrefetchOnIntent does that when it is pointed at. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
