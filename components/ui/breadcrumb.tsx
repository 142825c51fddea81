import { Link } from './link.tsx';

interface BreadcrumbProps {
  readonly label: string;
  readonly trail: readonly { readonly href: string; readonly name: string }[];
  readonly current: string;
}

export function Breadcrumb({ label, trail, current }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="pt-4">
      <ol className="flex flex-wrap items-center gap-x-2 text-14 text-ink-3">
        {trail.map((step) => (
          <li key={step.href} className="flex items-center gap-2">
            <Link href={step.href} className="inline-flex min-h-8 items-center hover:text-copper">
              {step.name}
            </Link>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
