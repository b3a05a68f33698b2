/** `primary` once a screen, `plain` by default, `quiet` beside other controls, `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

const base =
  'print:hidden inline-flex h-control shrink-0 items-center justify-center gap-2 rounded-control border px-3 text-body font-medium whitespace-nowrap no-underline transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50';

const looks: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:brightness-110 [a&]:hover:brightness-110',
  plain: 'border-control-line bg-raised text-ink hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-surface',
  danger: 'border-warning bg-raised text-warning hover:bg-warning-soft',
};

/** The classes of a button, for a link that must look like one. */
export const buttonClass = (variant: ButtonVariant = 'plain', extra = ''): string =>
  `${base} ${looks[variant]} ${extra}`;
