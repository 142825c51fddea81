/** The secret of a mail's link. */
export function tokenIn({ token }: Readonly<Record<string, string | string[] | undefined>>): string {
  return typeof token === 'string' ? token : '';
}
