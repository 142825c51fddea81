import type { ComponentProps } from 'react';
import { cn } from '#lib/cn';
import { type ButtonLook, buttonClass } from './button-class.tsx';
import { Link } from './link.tsx';

type ButtonProps = ButtonLook & ComponentProps<'button'>;

export function Button({ variant, size, wide, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonClass({ variant, size, wide }), className)} {...rest} />;
}

type LinkButtonProps = ButtonLook & ComponentProps<typeof Link>;

export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  return <Link className={cn(buttonClass({ variant, size, wide }), className)} {...rest} />;
}

export const textLinkClass = 'text-link';

/** A link in running text: as tall as its line. */
export const inlineLinkClass = 'inline-link';

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={cn(textLinkClass, className)} {...rest} />;
}

export const iconButtonClass = 'icon-button';

type IconButtonProps = ComponentProps<'button'> & { readonly label: string };

export function IconButton({ label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cn(iconButtonClass, className)}
      {...rest}
    />
  );
}
