'use client';

import { useState } from 'react';
import { cn } from '#lib/cn';
import { textLinkClass } from './button.tsx';

interface ShareLinkProps {
  readonly title: string;
  readonly label: string;
  readonly copied: string;
}

/** Hands the page's address to the system's sharing, or to the clipboard. */
export function ShareLink({ title, label, copied }: ShareLinkProps) {
  const [isCopied, setCopied] = useState(false);
  const share = async () => {
    const url = location.href;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setCopied(true);
      }
    } catch (error) {
      // The visitor closed the sheet, or the browser keeps the clipboard to itself.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return (
    <>
      <button type="button" onClick={share} className={cn(textLinkClass, 'text-14')}>
        {label}
      </button>
      <span role="status">{isCopied ? copied : ''}</span>
    </>
  );
}
