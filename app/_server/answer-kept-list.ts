import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAt } from '#lib/cache/server';
import { clientAddressHeader, limitClient, limitFields } from '../_http/rate-limit.ts';
import { keptFields } from '../_http/route.ts';
import { securityFields } from '../_http/security-fields.ts';

/**
 * Answers a list of the API from memory, when the same address was asked for before. What is new, past its
 * time or over a client's limit is left to the route.
 *
 * @returns whether it is answered.
 */
export function answerKeptList(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request;
  if (method !== 'GET' || !url.startsWith('/api/v1/')) return false;
  const answer = answerAt(url);
  if (!answer) return false;
  const limit = limitClient(String(headers[clientAddressHeader]), 'api');
  if (limit.remaining < 0) return false;
  const fields = { ...securityFields, ...limitFields(limit), Vary: 'Accept-Encoding', ...keptFields(answer) };
  for (const [name, value] of Object.entries(fields)) response.setHeader(name, value);
  response.end(answer.json);
  return true;
}
