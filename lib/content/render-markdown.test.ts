import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

describe('rendering an article', () => {
  it('lists the headings of the second level with addresses of their own', () => {
    const { html, contents } = renderMarkdown(
      '## Two halves\n\n### Detail\n\n## Two halves\n\n## Слои и швы',
    );
    expect(contents).toEqual([
      { id: 'two-halves', title: 'Two halves' },
      { id: 'two-halves-2', title: 'Two halves' },
      { id: 'слои-и-швы', title: 'Слои и швы' },
    ]);
    expect(html).toContain('<h2 id="two-halves">Two halves</h2>');
    expect(html).toContain('<h3 id="detail">Detail</h3>');
  });

  it('shows raw HTML instead of obeying it', () => {
    const { html } = renderMarkdown('Hello <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('drops addresses that could run a script', () => {
    const { html } = renderMarkdown('[a](javascript:alert(1)) [b](//evil.example) ![c](data:text/html,x)');
    expect(html).not.toMatch(/href|src/);
  });

  it('keeps links to the web, to mail and to our own pages', () => {
    const { html } = renderMarkdown(
      '[a](https://example.org/?a=1&b=2) [b](/gallery) [c](mailto:a@b.example)',
    );
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(html).toContain('href="/gallery"');
    expect(html).toContain('href="mailto:a@b.example"');
  });

  it('never puts a second first-level heading on the page', () => {
    expect(renderMarkdown('# Title').html).toContain('<h2');
  });
});
