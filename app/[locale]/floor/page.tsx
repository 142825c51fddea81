import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Floor', robots: { index: false, follow: false } };

/** The emptiest page that this build can serve: bench/requests.ts measures the others against it. */
export default function FloorPage() {
  return <p>Floor</p>;
}
