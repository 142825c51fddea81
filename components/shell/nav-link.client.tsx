'use client';

import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link';
import { publicPath } from '#lib/text/public-path';

interface NavLinkProps {
  readonly href: string;
  /** The shop path that this link stands for; its pages below count as current too. */
  readonly path: string;
  /** The link stands for one page: those below have links of their own. */
  readonly isExact?: boolean;
  readonly className: string;
  readonly children: string;
}

function closeMenu() {
  document.getElementById('menu')?.hidePopover();
}

export function NavLink({ href, path, isExact = false, className, children }: NavLinkProps) {
  const here = publicPath(usePathname()).path;
  const isCurrent = here === path || (!isExact && here.startsWith(`${path}/`));
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} className={className} onClick={closeMenu}>
      {children}
    </Link>
  );
}
