import type { ComponentProps } from 'react';
import { Button } from '../../_ui/controls/button.tsx';

/** A button that stays down. */
export function Toggle({
  pressed,
  className = '',
  ...rest
}: ComponentProps<typeof Button> & { pressed: boolean }) {
  return (
    <Button
      aria-pressed={pressed}
      className={`aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink ${className}`}
      {...rest}
    />
  );
}
