import { Toggle } from '../parts/toggle.tsx';

/** A row of switches, one a step. */
export function GateButtons({
  name,
  short,
  open,
  words,
  onFlip,
}: {
  name: string;
  /** What one switch is called together with its step: "input gate". */
  short: string;
  open: readonly boolean[];
  /** What stands on a switch that is off, and on one that is on. */
  words: readonly [string, string];
  onFlip: (step: number) => void;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="mb-0.5 text-label text-muted">{name}</legend>
      <div className="grid grid-cols-8 gap-1">
        {open.map((isOpen, step) => (
          <Toggle
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
            key={step}
            pressed={isOpen}
            aria-label={`${short}, step ${step + 1}`}
            className="min-w-0 px-0 text-label font-normal"
            onClick={() => onFlip(step)}
          >
            {words[isOpen ? 1 : 0]}
          </Toggle>
        ))}
      </div>
    </fieldset>
  );
}
