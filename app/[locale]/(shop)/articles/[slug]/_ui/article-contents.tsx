interface ArticleContentsProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly title: string }[];
}

export function ArticleContents({ title, entries }: ArticleContentsProps) {
  if (entries.length < 2) return null;
  return (
    <nav aria-label={title} className="border-t border-ink pt-3 md:sticky md:top-23">
      <h2 className="mb-1 text-14 tracking-normal">{title}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              className="inline-flex min-h-11 items-center text-15 text-ink-2 hover:text-copper md:min-h-9"
            >
              {entry.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
