import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { type CheckoutStep, checkoutSteps } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import type { CheckoutText } from '#lib/text/messages/checkout';

interface CheckoutStepsProps {
  readonly step: CheckoutStep;
  /** The furthest step that may be entered. */
  readonly open: CheckoutStep;
  readonly locale: Locale;
  readonly text: CheckoutText;
}

const layer = { done: 'bg-ink-3', now: 'bg-copper-metal', next: 'bg-line' } as const;

/** The four steps as layers: those done in ink, the present one in copper. */
export function CheckoutSteps({ step, open, locale, text }: CheckoutStepsProps) {
  const now = checkoutSteps.indexOf(step);
  const last = checkoutSteps.indexOf(open);
  return (
    <nav aria-label={text.stepsLabel}>
      <ol className="grid grid-cols-4 gap-2 text-14 sm:gap-4">
        {checkoutSteps.map((each, index) => {
          const phase = index === now ? 'now' : index < last ? 'done' : 'next';
          const name = text.steps[each];
          return (
            <li key={each} aria-current={phase === 'now' ? 'step' : undefined}>
              <span aria-hidden="true" className={cn('block h-0.5', layer[phase])} />
              <span aria-hidden="true" className={cn('mt-[5px] block h-0.5', layer[phase])} />
              {index <= last && index !== now ? (
                <Link
                  href={localeHref(locale, `/checkout/${each}`)}
                  className="inline-flex min-h-11 items-center text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-copper"
                >
                  {name}
                </Link>
              ) : (
                <span
                  className={cn(
                    'inline-flex min-h-11 items-center',
                    phase === 'now' ? 'font-bold' : 'text-ink-3',
                  )}
                >
                  {name}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
