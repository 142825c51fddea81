import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { securityFields } from '../_http/security-fields.ts';

const address = '/_next/static/chunks/';
const yearS = 31_536_000;

const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

/**
 * Answers the scripts and stylesheets of a build, which browsers keep for ever under their names. The framework
 * knows no brotli and compresses anew for each request; here they are kept as they are sent (`sendKeptBytes`).
 *
 * @returns answers a request for one of them, and tells whether it was one.
 */
export function answerScripts(folder = join(process.cwd(), '.next/static/chunks')) {
  // In development there are none.
  const names = new Set(
    existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in types) : [],
  );
  const texts = new Map<string, string>();

  function textOf(name: string): string {
    const text = texts.get(name) ?? readFileSync(join(folder, name), 'utf8');
    texts.set(name, text);
    return text;
  }

  return ({ method, url = '' }: IncomingMessage, response: ServerResponse): boolean => {
    if (method !== 'GET' || !url.startsWith(address)) return false;
    const name = url.slice(address.length);
    if (!names.has(name)) return false;
    const fields = {
      ...securityFields,
      'Content-Type': types[extname(name)] ?? '',
      'Cache-Control': `public, max-age=${yearS}, immutable`,
      Vary: 'Accept-Encoding',
      ETag: `"${name}"`,
    };
    for (const [field, value] of Object.entries(fields)) response.setHeader(field, value);
    response.end(textOf(name));
    return true;
  };
}
