import { Notice } from '#components/ui/notice';
import { type Locale, plural } from '#lib/text';
import type { CheckoutText } from '#lib/text/messages/checkout';
import type { StepState } from './step-state.ts';

interface StepProblemProps {
  readonly state: StepState;
  readonly locale: Locale;
  readonly text: CheckoutText['problems'];
}

function problemSentence(reason: string, text: StepProblemProps['text']): string {
  const sentences: Readonly<Record<string, unknown>> = text;
  // An expired price has a notice of its own, with its day.
  const isOwn = Object.hasOwn(sentences, reason) && reason !== 'quote-expired';
  const sentence = isOwn ? sentences[reason] : undefined;
  return typeof sentence === 'string' ? sentence : text.unknown;
}

/** What stopped the step, above its fields. */
export function StepProblem({ state, locale, text }: StepProblemProps) {
  if (!state.reason) return null;
  const count = Object.keys(state.fields).length;
  const sentence =
    state.reason === 'fields' ? plural(locale, text.fields, count) : problemSentence(state.reason, text);
  return (
    <Notice kind="poor" role="alert" key={state.attempt}>
      {sentence}
    </Notice>
  );
}

export function fieldSentence(state: StepState, name: string, text: CheckoutText['fields']) {
  const code = state.fields[name];
  if (!code) return undefined;
  const sentences: Readonly<Record<string, string>> = text;
  return sentences[code] ?? text.invalid;
}
