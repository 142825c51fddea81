export type PageEncoding = 'br' | 'gzip' | 'identity';

/** The best of our encodings that an `Accept-Encoding` header allows; `*` and orders of preference are not looked at. */
export function acceptedEncoding(header: string | undefined): PageEncoding {
  const accepted = (header ?? '').split(',').map((part) => part.replaceAll(' ', '').toLowerCase());
  const accepts = (name: string) =>
    accepted.some((part) => part === name || (part.startsWith(`${name};q=`) && !/q=0(\.0*)?$/.test(part)));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}
