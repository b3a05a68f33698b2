/** A thin bar that fills in the accent colour. */
export const Progress = ({ value, max, label }: { value: number; max: number; label: string }) => (
  <progress
    value={value}
    max={max}
    aria-label={label}
    className="h-2 w-32 appearance-none bg-surface [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-accent"
  />
);
