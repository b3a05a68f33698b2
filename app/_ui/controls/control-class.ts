/** The classes of every input and select. */
export const controlClass =
  'h-control w-full min-w-0 rounded-control border border-control-line bg-raised px-2 text-body text-ink aria-invalid:border-warning disabled:opacity-50';
