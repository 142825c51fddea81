'use client';

import { Suspense } from 'react';
import { Link } from '#components/ui/link';
import { NavLink } from './nav-link.client.tsx';

export interface Place {
  readonly href: string;
  /** The shop path that the link stands for. */
  readonly path: string;
  readonly name: string;
}

interface NavLinksProps {
  readonly places: readonly Place[];
  readonly className: string;
}

/** List items with a link to each place. A client leaf, so that a page says each place's name and address once. */
export function NavLinks({ places, className }: NavLinksProps) {
  return places.map(({ href, path, name }) => {
    const plain = (
      <Link href={href} className={className}>
        {name}
      </Link>
    );
    return (
      <li key={path}>
        <Suspense fallback={plain}>
          <NavLink href={href} path={path} className={className}>
            {name}
          </NavLink>
        </Suspense>
      </li>
    );
  });
}
