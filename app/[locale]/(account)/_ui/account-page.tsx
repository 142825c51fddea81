import type { ReactNode } from 'react';
import { PageHead } from '#components/ui/page-head';

interface AccountPageProps {
  readonly title: string;
  readonly lede: string;
  readonly children: ReactNode;
}

/** A page with one short form. */
export function AccountPage({ title, lede, children }: AccountPageProps) {
  return (
    <main id="main" className="wrap pb-section">
      <div className="mx-auto max-w-[440px]">
        <PageHead title={title} lede={lede} />
        {children}
      </div>
    </main>
  );
}
