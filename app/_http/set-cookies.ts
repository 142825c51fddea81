import { cookies } from 'next/headers';

const sameSites = { lax: 'lax', strict: 'strict', none: 'none' } as const;

function sameSiteOf(value: string | undefined) {
  const name = value?.toLowerCase();
  return name === 'strict' || name === 'none' ? sameSites[name] : sameSites.lax;
}

/** Sends on `Set-Cookie` values from a server action, where there is no response to put them on. */
export async function setCookies(values: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const value of values) {
    const [pair = '', ...attributes] = value.split(/;\s*/);
    const at = pair.indexOf('=');
    const options = new Map(
      attributes.map((attribute): [string, string] => {
        const [name = '', text = ''] = attribute.split('=', 2);
        return [name.toLowerCase(), text];
      }),
    );
    const maxAge = options.get('max-age');
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      path: options.get('path') ?? '/',
      httpOnly: options.has('httponly'),
      secure: options.has('secure'),
      sameSite: sameSiteOf(options.get('samesite')),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    });
  }
}
