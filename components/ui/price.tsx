import { cn } from '#lib/cn';
import { formatMoney, type Locale } from '#lib/text';

interface PriceProps {
  readonly cents: number;
  readonly currency: string;
  readonly locale: Locale;
  readonly className?: string;
}

export function Price({ cents, currency, locale, className }: PriceProps) {
  return (
    <span className={cn('num whitespace-nowrap', className ?? 'font-med')}>
      {formatMoney(cents, { locale, currency })}
    </span>
  );
}
