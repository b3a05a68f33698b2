import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { InstantAnswer } from '../../../_ui/instant-forecast/instant-answer.ts';
import { readInstant } from '../../../_ui/instant-forecast/read-instant.ts';
import { unpackStoredPart } from './stored-part.ts';

// Fetches the end of one stored series and forecasts it, away from the page and from the server.
addEventListener(
  'message',
  async ({
    data: { href, own },
  }: MessageEvent<{ readonly href: string; readonly own: Partial<ForecastSettings> }>) => {
    const answer = (value: InstantAnswer) => postMessage(value);
    try {
      const response = await fetch(href);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      answer(readInstant(unpackStoredPart(await response.json()), own));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown reason';
      answer({ ok: false, problem: `The instant forecast could not be made: ${reason}.` });
    }
  },
);
