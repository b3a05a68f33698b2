'use client';

import { useId, useState } from 'react';
import { shareCursor } from '../../../_ui/chart/cursor/shared-cursor.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { decimalSignOf } from '../../../_ui/tables/table-as-text.ts';
import type { NextSteps } from './next-steps.ts';

/** Steps that the strip and the picker hold; a longer forecast is in the CSV. */
const most = 400;

/** Numbers with the reader's own decimal sign: elsewhere a spreadsheet takes 12.5 for a day in May. */
const inOwnLanguage = (table: string): string =>
  table.replaceAll(/(^|\t)(-?\d+)\.(\d)/gm, `$1$2${decimalSignOf(navigator.language)}$3`);

/** The forecast as it is read first: what each next step will be and how wide its 80% range is, any date by choice, all
 * of it for a spreadsheet.
 * @param reach "28 days" */
export function NextStepsStrip({ next, reach }: { next: NextSteps; reach: string }) {
  const pickerId = useId();
  const [picked, setPicked] = useState(0);
  const [told, setTold] = useState('');
  const steps = next.steps.slice(0, most);
  const step = steps[picked];
  const pick = (index: number) => {
    setPicked(index);
    shareCursor(steps[index]?.timestamp ?? 0, 'strip');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(inOwnLanguage(next.table));
      setTold(`Copied: ${reach}, a row each.`);
    } catch {
      setTold('The browser does not allow copying; the CSV under the chart has the same numbers.');
    }
  };
  return (
    <section aria-label={`The next ${reach}`} className="flex min-w-0 flex-col gap-2">
      <div className="flex rounded-control border border-line bg-raised">
        <dl className="shrink-0 border-r border-line px-3 py-2">
          <dt className="text-label text-muted">{reach}</dt>
          <dd className="font-mono text-lead font-medium">{next.mean}</dd>
          <dd className="text-label text-muted">on average</dd>
        </dl>
        <ol
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={`Each of the next ${reach}, with its 80% range`}
          className="flex min-w-0 overflow-x-auto"
        >
          {steps.map(({ timestamp, time, value, range80 }) => (
            <li key={timestamp} className="shrink-0 border-r border-line px-3 py-2 last:border-r-0">
              <span className="block text-label whitespace-nowrap text-muted">{time}</span>
              <span className="block font-mono text-lead font-medium">{value}</span>
              <span className="block font-mono text-label whitespace-nowrap text-muted">
                {range80 ?? '–'}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex min-w-0 items-center gap-2">
          <label htmlFor={pickerId} className="text-muted max-sm:sr-only">
            Any date
          </label>
          <select
            id={pickerId}
            value={picked}
            className={`${controlClass} w-auto!`}
            onChange={(event) => pick(Number(event.target.value))}
          >
            {steps.map(({ timestamp, time }, index) => (
              <option key={timestamp} value={index}>
                {time}
              </option>
            ))}
          </select>
          <output htmlFor={pickerId} className="font-mono whitespace-nowrap">
            {step?.value}
            <span className="text-muted">{step?.range80 == null ? '' : `, 80% within ${step.range80}`}</span>
          </output>
        </span>
        <span className="text-muted">
          Total <span className="font-mono text-ink">{next.total}</span>
        </span>
        <span className="ml-auto flex items-center gap-3 print:hidden">
          <span role="status" className="text-label text-muted">
            {told}
          </span>
          <Button onClick={copy}>Copy for a spreadsheet</Button>
        </span>
      </div>
    </section>
  );
}
