import type { Ctx } from '#lib/context';
import { DomainError } from '#lib/errors';
import { isLocale, localeHref } from '#lib/text';
import { readBody, readJson } from './json-body.ts';
import { domainErrorOf } from './problem.ts';
import { dataResponse, route } from './route.ts';

interface Sent {
  readonly ctx: Ctx;
  readonly input: unknown;
  readonly files: readonly Uint8Array[];
}

interface PublicForm {
  /** The shop path below which `sent` and `not-sent` tell a browser without script what came of it. */
  readonly path: string;
  readonly maxBytes: number;
  readonly receive: (sent: Sent) => Promise<void>;
}

async function formOf(request: Request, maxBytes: number): Promise<FormData> {
  const body = new Response(new Blob([Buffer.from(await readBody(request, maxBytes))]), {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  });
  try {
    return await body.formData();
  } catch (cause) {
    throw new DomainError('INVALID', 'The body is not a form.', { reason: 'body-not-a-form', cause });
  }
}

async function readForm(request: Request, maxBytes: number): Promise<Omit<Sent, 'ctx'>> {
  const form = await formOf(request, maxBytes);
  const entries = [...form].filter(([, value]) => typeof value === 'string');
  const files = [...form.values()].filter((value): value is File => value instanceof File && value.size > 0);
  return {
    input: Object.fromEntries(entries),
    files: await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))),
  };
}

/** Where a browser without script goes on; what was typed is still there when it goes back. */
function pageResponse(path: string, input: unknown, outcome: 'sent' | 'not-sent'): Response {
  const locale = input instanceof Object && 'locale' in input ? input.locale : 'en';
  const place = localeHref(isLocale(locale) ? locale : 'en', `${path}/${outcome}`);
  return new Response(null, { status: 303, headers: { Location: place } });
}

/** What visitors send: JSON of programs, or a form, which a script sends as well as a browser without one. */
export function publicFormRoute({ path, maxBytes, receive }: PublicForm) {
  return route(
    async ({ request, ctx }) => {
      const type = request.headers.get('content-type') ?? '';
      const isForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/.test(type);
      const sent = isForm ? await readForm(request, maxBytes) : { input: await readJson(request), files: [] };
      const wantsPage = request.headers.get('accept')?.startsWith('text/html') ?? false;
      try {
        await receive({ ctx, ...sent });
      } catch (thrown) {
        if (!wantsPage || domainErrorOf(thrown).code === 'INTERNAL') throw thrown;
        return pageResponse(path, sent.input, 'not-sent');
      }
      return wantsPage
        ? pageResponse(path, sent.input, 'sent')
        : dataResponse({ sent: true }, { status: 201 });
    },
    { limit: 'messages' },
  );
}
