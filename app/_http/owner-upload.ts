import { castBecause } from '#lib/cast';
import { type Ctx, requireOwner } from '#lib/context';
import { isLocale, localeHref } from '#lib/text';
import { domainErrorOf } from './problem.ts';
import { dataResponse, route } from './route.ts';

interface ArrivingFile {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
}

interface OwnerUpload {
  readonly ctx: Ctx;
  readonly slug: string;
  readonly file: ArrivingFile;
}

/** What files are sent to. */
type UploadNoun = 'projects' | 'articles';

type Receive = (upload: OwnerUpload) => Promise<unknown>;

function bytesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return castBecause<AsyncIterable<Uint8Array>>(
    "Node's streams can be iterated, their type says less",
    stream,
  );
}

function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
}

/** Without script the browser sends a form, and is sent back to the page that it came from. */
async function receiveForm(
  request: Request,
  { ctx, slug, noun }: Pick<OwnerUpload, 'ctx' | 'slug'> & { readonly noun: UploadNoun },
  receive: Receive,
): Promise<Response> {
  const form = await request.formData();
  const locale = form.get('locale');
  const page = localeHref(isLocale(locale) ? locale : 'en', `/admin/${noun}/${encodeURIComponent(slug)}`);
  const query = new URLSearchParams();
  try {
    for (const file of form.getAll('file'))
      if (file instanceof File && file.size > 0)
        await receive({ ctx, slug, file: { name: file.name, body: bytesOf(file.stream()) } });
    query.set('sent', '1');
  } catch (thrown) {
    const { code, reason, facts = {} } = domainErrorOf(thrown);
    if (code === 'INTERNAL' || code === 'NOT_FOUND') throw thrown;
    query.set('refused', reason ?? 'unknown');
    query.set('facts', JSON.stringify(facts));
  }
  return new Response(null, { status: 303, headers: { Location: `${page}?${query}` } });
}

/** Takes files of the owner's: one as the raw body, its name as `?name=`, or several of a form. */
export function ownerUploadRoute(noun: UploadNoun, receive: Receive) {
  return route<{ slug: string }>(async ({ request, ctx, params: { slug } }) => {
    requireOwner(ctx);
    if (isForm(request)) return await receiveForm(request, { ctx, slug, noun }, receive);
    const name = new URL(request.url).searchParams.get('name') ?? 'file';
    const body = request.body ? bytesOf(request.body) : bytesOf(new Blob([]).stream());
    await receive({ ctx, slug, file: { name, body } });
    return dataResponse({ slug }, { status: 201 });
  });
}
