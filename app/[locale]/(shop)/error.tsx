'use client';

import { usePathname } from 'next/navigation';
import { buttonClass } from '#components/ui/button-class';
import { splitLocale } from '#lib/text/locale';
import { failureText } from '#lib/text/messages/failure';
import { fill } from '#lib/text/template';

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error ? String(error.digest) : null;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const text = failureText[splitLocale(usePathname()).locale];
  const digest = digestOf(error);
  return (
    <main id="main" className="wrap py-section">
      <h1 className="text-48 font-display tracking-title">{text.title}</h1>
      <p className="mt-3 max-w-[52ch] text-18 text-ink-2">{text.lede}</p>
      <button type="button" onClick={retry} className={`${buttonClass({ variant: 'primary' })} mt-6`}>
        {text.retry}
      </button>
      {digest && <p className="num mt-4 text-13 text-ink-3">{fill(text.number, { digest })}</p>}
    </main>
  );
}
