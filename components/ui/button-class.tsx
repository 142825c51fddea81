import { cn } from '#lib/cn';

export interface ButtonLook {
  readonly variant?: 'primary' | 'plain';
  readonly size?: 'normal' | 'small';
  readonly wide?: boolean;
}

/** Apart from the components, for client leaves that need only the look. */
export function buttonClass({ variant = 'plain', size = 'normal', wide = false }: ButtonLook = {}): string {
  return cn(
    'button',
    size === 'small' && 'button-small',
    variant === 'primary' && 'button-primary',
    wide && 'w-full',
  );
}
