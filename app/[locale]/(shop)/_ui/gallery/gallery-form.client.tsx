'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';

interface GalleryFormProps {
  readonly action: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The address that the form asks for: several values of one name in one, and nothing that is empty. */
function addressOf(form: HTMLFormElement): string {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text) values[name] = values[name] ? `${values[name]},${text}` : text;
  }
  const query = String(new URLSearchParams(values)).replaceAll('%2C', ',');
  const { pathname } = new URL(form.action);
  return query ? `${pathname}?${query}` : pathname;
}

/** A plain GET form that goes to its address without a new document, as soon as something is changed in it. */
export function GalleryForm({ action, className, children }: GalleryFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    // A page that is left is kept for going back to, and must then show its own choice, not the one that led away.
    return () => current?.reset();
  }, []);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    router.push(addressOf(event.currentTarget), { scroll: false });
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    // A search waits for Enter, and the sheet of a phone for its button.
    const isTyped = event.target instanceof HTMLInputElement && event.target.type === 'search';
    if (!isTyped && !event.currentTarget.querySelector(':popover-open')) go(event);
  };
  const type = (event: FormEvent<HTMLFormElement>) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.type === 'search')
      void import('./suggest.ts').then(({ suggest }) => suggest(input));
  };
  return (
    <form ref={form} action={action} className={className} onSubmit={go} onChange={change} onInput={type}>
      {children}
    </form>
  );
}
