import { TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';

interface ToldPageProps {
  readonly title: string;
  readonly lede: string;
  readonly back?: { readonly href: string; readonly name: string };
}

/** One sentence about what became of a form, for browsers without script. */
export function ToldPage({ title, lede, back }: ToldPageProps) {
  return (
    <main id="main" className="wrap py-12">
      <EmptyState title={title} level="h1">
        <p className="mt-3 max-w-[52ch] text-ink-2">{lede}</p>
        {back && (
          <p className="mt-6">
            <TextLink href={back.href}>{back.name}</TextLink>
          </p>
        )}
      </EmptyState>
    </main>
  );
}
