import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import type { StepState } from './step-state.ts';

type Action = (state: StepState, form: FormData) => Promise<StepState>;

function typedIn(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
  );
  return Object.fromEntries(entries);
}

function fillIn(form: HTMLFormElement, typed: Readonly<Record<string, unknown>>) {
  for (const [name, value] of Object.entries(typed)) {
    const field = form.elements.namedItem(name);
    const isTypedIn =
      field && 'value' in field && !(field instanceof HTMLInputElement && field.type === 'hidden');
    if (isTypedIn && typeof value === 'string') field.value = value;
  }
}

/** Storage is closed in some private windows: then what is typed lasts as long as the page. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/**
 * A form of the checkout: works without JavaScript, keeps what is typed through errors, reload and Back, and
 * puts the focus on the first wrong field.
 */
export function useStepForm({ action, start, keepAs }: { action: Action; start: StepState; keepAs: string }) {
  const [state, dispatch, isPending] = useActionState(action, start);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const typed = storage()?.getItem(keepAs);
    if (form.current && typed) fillIn(form.current, Object(JSON.parse(typed)));
  }, [keepAs]);

  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [state]);

  const formProps = {
    ref: form,
    action: dispatch,
    noValidate: true,
    onInput: (event: FormEvent<HTMLFormElement>) =>
      storage()?.setItem(keepAs, JSON.stringify(typedIn(event.currentTarget))),
    // Dispatched by hand: as a form action React would empty the fields after an error.
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (isPending) return;
      const data = new FormData(event.currentTarget);
      data.set('script', 'on');
      startTransition(() => dispatch(data));
    },
  };
  return { state, isPending, formProps };
}
