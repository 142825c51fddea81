'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

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

const isSearch = (field: EventTarget): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'search';

/** Whether a field is not as the page came with it. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
}

function offerNames(input: HTMLInputElement): void {
  void import('./suggest.ts').then(({ suggest }) => suggest(input));
}

/** A plain GET form that goes to its address without a new document, as soon as something is changed in it. */
export function GalleryForm({ action, className, children }: GalleryFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const go = (from: HTMLFormElement) => {
    from.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    router.push(addressOf(from), { scroll: false });
  };
  /** A search waits for Enter, and the sheet of a phone for its button. */
  const take = (from: HTMLFormElement, field: EventTarget) => {
    if (!isSearch(field) && !from.querySelector(':popover-open')) go(from);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const { current } = form;
    // What was chosen and typed before this script came told nobody.
    const early = [...(current?.elements ?? [])].filter(isChanged);
    for (const field of early.filter(isSearch)) offerNames(field);
    const choice = early.find((field) => !isSearch(field));
    if (current && choice) take(current, choice);
    // A page that is left is kept for going back to, and must then show its own choice, not the one that led away.
    return () => current?.reset();
  }, []);
  return (
    <form
      ref={form}
      action={action}
      // What a browser would fill in by itself is not chosen.
      autoComplete="off"
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        go(event.currentTarget);
      }}
      onChange={({ currentTarget, target }) => take(currentTarget, target)}
      onInput={({ target }) => isSearch(target) && offerNames(target)}
    >
      {children}
    </form>
  );
}
