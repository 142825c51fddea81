/** On a phone a figure stands behind its head on one line: there are many rows. */
export function PhoneHead({ children }: { readonly children: string }) {
  return <span className="text-13 font-text text-ink-3 sm:hidden">{children} </span>;
}
