'use client';

import { useEffect, useState } from 'react';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { InstantAnswer } from '../../../_ui/instant-forecast/instant-answer.ts';
import { InstantSection } from '../../../_ui/instant-forecast/instant-section.tsx';

/** The instant forecast of the stored series that is shown, made in a worker once the page stands.
 * @param href  where the end of the series is
 * @param own   settings that come with the data */
export function StoredInstant({ href, own }: { href: string; own: Partial<ForecastSettings> }) {
  // Another tab of the page brings the same settings in another object: nothing to forecast anew.
  const [settings] = useState(own);
  const [answer, setAnswer] = useState<InstantAnswer | null>(null);

  useEffect(() => {
    const worker = new Worker(new URL('./stored-instant.worker.ts', import.meta.url), { type: 'module' });
    const end = (value: InstantAnswer) => {
      // One forecast a page: the weights need not stay in memory.
      worker.terminate();
      setAnswer(value);
    };
    worker.onmessage = ({ data }: MessageEvent<InstantAnswer>) => end(data);
    worker.onerror = () =>
      end({ ok: false, problem: 'The instant forecast could not be made in this browser.' });
    worker.postMessage({ href: new URL(href, location.href).href, own: settings });
    return () => worker.terminate();
  }, [href, settings]);

  return (
    <InstantSection
      answer={answer}
      drawing={0}
      pending={answer === null ? 'Forecasting…' : null}
      judged={
        <a href="#train" className="link">
          Get a forecast that is judged
        </a>
      }
    />
  );
}
