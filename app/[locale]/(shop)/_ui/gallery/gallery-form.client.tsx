'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';

interface GalleryFormProps {
  readonly action: string;
  readonly role?: 'search';
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leaves out what is empty or as it would be anyway, so that the address stays short. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() && !(name === 'sort' && value === 'newest'))
      query.set(name, value.trim());
  const { pathname } = new URL(form.action);
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/** A plain GET form that goes to its address without a new document; a changed select is enough. */
export function GalleryForm({ action, role, className, children }: GalleryFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    // A page that is left is kept for going back to, and must then show its own choice, not the one that led away.
    return () => current?.reset();
  }, []);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    router.push(addressOf(event.currentTarget));
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) go(event);
  };
  return (
    <form ref={form} action={action} role={role} className={className} onSubmit={go} onChange={change}>
      {children}
    </form>
  );
}
