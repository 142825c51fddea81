import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { domainErrorOf } from '#app/_http/problem.ts';
import { limitRequest } from '#app/_http/rate-limit.ts';
import { refuseOverLimit } from '#lib/limits/rate-limiter';
import { log } from '#lib/log';
import { fill, type Locale } from '#lib/text';
import { type AccountText, accountText } from '#lib/text/messages/account';
import type { AccountFormState } from './account-form-state.ts';

interface Typed {
  readonly locale: Locale;
  readonly text: AccountText;
  readonly headers: Headers;
  readonly input: Readonly<Record<string, string>>;
}

interface Run {
  readonly previous: AccountFormState;
  readonly form: FormData;
  /** Counted against a client's requests, for what writes mails or is slow on purpose. */
  readonly isLimited?: boolean;
}

/** Files and what the framework adds are no input. */
function inputOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => {
      const [name, value] = entry;
      return typeof value === 'string' && !name.startsWith('$');
    }),
  );
}

const secrets: ReadonlySet<string> = new Set(['password', 'current', 'token']);

/** Does the work of a form: its result is the sentence to show, or nothing; a refusal becomes sentences too. */
export async function runAccountAction(
  { previous, form, isLimited = false }: Run,
  work: (typed: Typed) => Promise<string | undefined>,
): Promise<AccountFormState> {
  const input = inputOf(form);
  const locale: Locale = input.locale === 'ru' ? 'ru' : 'en';
  const text = accountText[locale];
  const attempt = previous.attempt + 1;
  const values = Object.fromEntries(Object.entries(input).filter(([name]) => !secrets.has(name)));
  try {
    const sent = await headers();
    if (isLimited) refuseOverLimit(limitRequest(sent, 'accounts'));
    const done = await work({ locale, text, headers: sent, input });
    return { attempt, values: {}, fields: {}, ...(done === undefined ? {} : { done }) };
  } catch (thrown) {
    // A redirect is thrown as well.
    unstable_rethrow(thrown);
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('account-action-failed', {}, thrown);
    const problems: Readonly<Record<string, string>> = text.problems;
    const codes: Readonly<Record<string, string>> = text.fieldProblems;
    const fields = Object.fromEntries(
      Object.entries(error.fields ?? {}).map(([name, code]) => [name, codes[code] ?? text.problems.unknown]),
    );
    const problem = fill(problems[error.reason ?? ''] ?? text.problems.unknown, error.facts ?? {});
    return { attempt, values, fields, problem };
  }
}
