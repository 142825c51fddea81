export type Problem = 'fields' | 'too-many-requests' | 'offline' | 'server';

/** How far a visitor's form is; `faults` has the code of what is wrong by field name. */
export type Sending =
  | { readonly kind: 'open' | 'busy' | 'sent'; readonly faults: Readonly<Record<string, string>> }
  | {
      readonly kind: 'refused';
      readonly problem: Problem;
      readonly faults: Readonly<Record<string, string>>;
    };

function faultsIn(answer: unknown): Readonly<Record<string, string>> {
  const errors = answer instanceof Object && 'errors' in answer ? answer.errors : [];
  if (!Array.isArray(errors)) return {};
  return Object.fromEntries(errors.map(({ field, detail }) => [String(field), String(detail)]));
}

function problemOf(status: number, faults: object): Problem {
  if (status === 429) return 'too-many-requests';
  return Object.keys(faults).length > 0 ? 'fields' : 'server';
}

/** Sends a form and says what came of it; it never throws. */
export async function sendMessage(address: string, form: FormData): Promise<Sending> {
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    if (response.ok) return { kind: 'sent', faults: {} };
    const faults = faultsIn(await response.json());
    return { kind: 'refused', problem: problemOf(response.status, faults), faults };
  } catch {
    // No network, or an answer that is not the shop's.
    return { kind: 'refused', problem: 'offline', faults: {} };
  }
}
