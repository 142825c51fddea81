import { cn } from '#lib/cn';

export interface ButtonLook {
  readonly variant?: 'primary' | 'plain';
  readonly size?: 'normal' | 'small';
  readonly wide?: boolean;
}

/** Apart from the components, for client leaves that need only the look. */
export function buttonClass({ variant = 'plain', size = 'normal', wide = false }: ButtonLook = {}): string {
  return cn(
    'inline-flex items-center justify-center gap-2.5 rounded-2 border font-med whitespace-nowrap transition-colors',
    'disabled:opacity-55 aria-busy:ghost',
    size === 'small' ? 'min-h-11 px-4 text-14' : 'min-h-12 px-[22px]',
    variant === 'primary'
      ? 'border-copper bg-copper text-on-copper not-disabled:hover:border-copper-strong not-disabled:hover:bg-copper-strong'
      : 'border-line-strong not-disabled:hover:border-ink',
    wide && 'w-full',
  );
}
