// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as PostgreSQL can keep it: no control characters, no halves of a character. */
export function keepableText(value: string): string {
  return value.toWellFormed().replace(controlCharacters, '');
}
