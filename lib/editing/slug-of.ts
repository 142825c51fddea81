const marks = /\p{Mark}/gu;
const others = /[^a-z0-9]+/g;

/** `Crème brûlée, 2nd` becomes `creme-brulee-2nd`: the address that a name suggests. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(others, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 80)
    .replace(/-+$/, '');
}
