import type { Locale } from '#lib/text';

/** What a mail is made of, in the order in which it is read. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly MailRow[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

export interface MailRow {
  readonly label: string;
  readonly value: string;
  readonly isTotal?: boolean;
}

export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly footer: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const ink = '#1B2A41';
const quiet = '#5A6B80';
const line = '#D5DEE7';

function rowHtml({ label, value, isTotal = false }: MailRow): string {
  const border = `border-top:1px solid ${isTotal ? ink : line};`;
  const weight = isTotal ? 'font-weight:700;' : '';
  return `<tr><td style="padding:8px 12px 8px 0;${border}${weight}">${escaped(label)}</td><td style="padding:8px 0;text-align:right;white-space:nowrap;${border}${weight}">${escaped(value)}</td></tr>`;
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${escaped(block.text)}</p>`;
    case 'note':
      return `<p style="margin:0 0 16px;font-size:14px;color:${quiet}">${escaped(block.text)}</p>`;
    case 'rows':
      return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 20px;border-collapse:collapse;font-size:15px">${block.rows.map(rowHtml).join('')}</table>`;
    case 'link':
      return `<p style="margin:0 0 20px"><a href="${escaped(block.href)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#A4522B;color:#FFFFFF;font-weight:600;text-decoration:none">${escaped(block.label)}</a></p>`;
  }
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text;
    case 'rows':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
  }
}

/** A mail as HTML and as plain text. Everything in it is escaped: names and notes are what people typed. */
export function renderMail({ locale, subject, blocks, footer }: MailContent): { text: string; html: string } {
  const text = `${[...blocks.map(blockText), `--\n${footer}`].join('\n\n')}\n`;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;background:#F4F7FA;color:${ink};font:16px/1.5 Inter,-apple-system,'Segoe UI',Roboto,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;padding:28px;background:#FFFFFF;border:1px solid ${line};border-radius:10px"><h1 style="margin:0 0 16px;font-size:22px;line-height:1.25;font-weight:600">${escaped(subject)}</h1>${blocks.map(blockHtml).join('')}</div><p style="max-width:560px;margin:16px auto 0;font-size:13px;color:${quiet}">${escaped(footer)}</p></body></html>`;
  return { text, html };
}
