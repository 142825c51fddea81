import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Check, listFaults } from './check.ts';
import { sourceFiles } from './source-files.ts';

const CODE = /`([^`\n]+)`/g;
const FENCE = /^```[^\n]*\n([\s\S]*?)^```/gm;
const LINK = /\]\(([^)\s]+)\)/g;
const NPM_RUN = /\bnpm run ([\w:.-]+)/g;

/** Every path and npm script that the documents name exists. */
export const docPaths: Check = {
  name: 'documents',
  async run(root) {
    const documents = [...markdownAtTop(root), ...sourceFiles(root, 'docs', ['.md'])];
    const scripts = scriptNames(root);
    return listFaults(documents.flatMap((document) => faultsOf({ root, document, scripts })));
  },
};

interface Source {
  readonly root: string;
  readonly document: string;
  readonly scripts: ReadonlySet<string>;
}

function faultsOf({ root, document, scripts }: Source): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const missing = [
    ...matches(text, LINK)
      .filter(isRelativeLink)
      .map((link) => besideDocument(document, link)),
  ]
    .concat(namedPaths(root, text))
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${document}: there is no ${path}`);
  const unknown = matches(text, NPM_RUN)
    .filter((name) => !scripts.has(name))
    .map((name) => `${document}: package.json has no script "${name}"`);
  return [...new Set([...missing, ...unknown])];
}

/** Words inside code that begin with a folder or file of this repository. */
function namedPaths(root: string, text: string): string[] {
  const code = [...matches(text, FENCE), ...matches(text.replace(FENCE, ''), CODE)].join('\n');
  const top = new Set(readdirSync(root));
  return code
    .split(/[\s"'=,;|&]+/)
    .map((word) => word.replace(/^\.\//, '').replace(/[:).]+$/, ''))
    .filter((word) => word.includes('/') && top.has(word.split('/')[0] ?? ''))
    .map(beforePattern);
}

/** `lib/<domain>/index.ts` and `lib/*.ts` name many paths: the fixed part must exist. */
function beforePattern(path: string): string {
  const parts = path.split('/');
  const first = parts.findIndex((part) => /[<>*{}…]/.test(part));
  return (first < 0 ? parts : parts.slice(0, first)).join('/');
}

function besideDocument(document: string, link: string): string {
  const path = decodeURIComponent(link.split('#')[0] ?? '');
  return normalize(join(dirname(document), path));
}

function isRelativeLink(link: string): boolean {
  return !/^([a-z]+:|#)/i.test(link);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function markdownAtTop(root: string): string[] {
  return readdirSync(root).filter((name) => name.endsWith('.md'));
}

function scriptNames(root: string): ReadonlySet<string> {
  const file: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hasScripts = typeof file === 'object' && file !== null && 'scripts' in file;
  return new Set(Object.keys(hasScripts ? (file.scripts ?? {}) : {}));
}
