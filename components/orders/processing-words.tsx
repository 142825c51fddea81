import type { Failure } from '#lib/errors';
import { fill } from '#lib/text';
import type { OrdersText } from '#lib/text/messages/orders';

/** Why there is no picture of a model; nothing where there is one or one will come. */
export function processingWords(failure: Failure | null, text: OrdersText['processing']): string | undefined {
  if (!failure) return undefined;
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const why = reasons[failure.reason ?? ''] ?? text.reasons.unknown;
  return fill(text.failed, { why: fill(why, { seconds: 0, megabytes: 0, ...failure.facts }) });
}
