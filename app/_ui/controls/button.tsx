import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClass } from './button-class.ts';

/** A button: 32 px high, 44 px for fingers. `type` is "button" unless said otherwise. */
export function Button({
  variant = 'plain',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}
