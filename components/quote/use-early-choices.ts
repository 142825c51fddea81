import { type RefObject, useEffect } from 'react';

/**
 * Tells React what a visitor chose in a form before its script arrived. The page's HTML works at once, but
 * hydration neither reads such choices nor repeats their events; the next render would undo them.
 */
export function useEarlyChoices(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      if (control instanceof HTMLInputElement) repeatChoice(control);
    }
  }, [form]);
}

function repeatChoice(input: HTMLInputElement): void {
  if (input.type === 'radio' || input.type === 'checkbox') repeatCheck(input);
  else if (input.value !== input.defaultValue) repeatTyping(input);
}

function repeatCheck(input: HTMLInputElement): void {
  if (input.checked === input.defaultChecked || (input.type === 'radio' && !input.checked)) return;
  input.checked = input.defaultChecked;
  input.click();
}

/** React ignores an event whose value it has seen; only the prototype's setter goes unseen. */
function repeatTyping(input: HTMLInputElement): void {
  const { value } = input;
  input.value = input.defaultValue;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
