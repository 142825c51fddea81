import { Marked, type Tokens } from 'marked';

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

export interface RenderedMarkdown {
  readonly html: string;
  /** The headings of the second level, in order. */
  readonly contents: readonly ContentsEntry[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Letters and digits of any script; the same heading twice gets a number. */
function headingId(title: string, taken: Set<string>): string {
  const base =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'part';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function isSafeAddress(address: string): boolean {
  return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(address);
}

/**
 * Markdown to HTML for an article. Raw HTML in the text is shown, not obeyed, and addresses other than
 * web, mail, telephone and our own paths are dropped, so a text can carry no script.
 */
export function renderMarkdown(markdown: string): RenderedMarkdown {
  const contents: ContentsEntry[] = [];
  const taken = new Set<string>();
  const marked = new Marked({
    gfm: true,
    renderer: {
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return escapeHtml(text);
      },
      heading({ tokens, depth, text }) {
        const id = headingId(text, taken);
        if (depth === 2) contents.push({ id, title: text });
        const level = Math.max(depth, 2);
        return `<h${level} id="${id}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return isSafeAddress(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
      },
      image({ href, text }) {
        if (!isSafeAddress(href)) return escapeHtml(text);
        return `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy" decoding="async">`;
      },
      table(token) {
        const cell = (part: Tokens.TableCell, tag: string) =>
          `<${tag}>${this.parser.parseInline(part.tokens)}</${tag}>`;
        const head = token.header.map((part) => cell(part, 'th')).join('');
        const rows = token.rows.map((row) => `<tr>${row.map((part) => cell(part, 'td')).join('')}</tr>`);
        return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { html, contents };
}
