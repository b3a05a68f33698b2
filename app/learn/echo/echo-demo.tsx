'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { NumbersTable } from '../../_ui/tables/numbers-table.tsx';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { NoWorker } from '../parts/no-worker.tsx';
import { Slider } from '../parts/slider.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { describeRace, racerNames } from './describe-race.ts';
import { RacePlots } from './race-plots.tsx';
import { RaceTable } from './race-table.tsx';
import { distances, type RaceReport, racers, raceUpdates } from './race-types.ts';

/** Three cells that race at holding a value, over a distance of the reader's choice. */
export function EchoDemo() {
  const worker = useRef<Worker | null>(null);
  const [place, setPlace] = useState(3);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const [report, setReport] = useState<RaceReport | null>(null);
  const distance = distances[place];

  useEffect(() => () => worker.current?.terminate(), []);

  function stop() {
    worker.current?.terminate();
    worker.current = null;
    setRunning(false);
  }

  function race() {
    stop();
    setReport(null);
    const made = new Worker(new URL('./echo.worker.ts', import.meta.url), { type: 'module' });
    made.onerror = () => setFailed(true);
    made.onmessage = ({ data }: MessageEvent<RaceReport>) => {
      setReport(data);
      if (data.made === raceUpdates) stop();
    };
    made.postMessage({ distance });
    worker.current = made;
    setRunning(true);
  }

  if (failed) return <NoWorker />;
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Slider
          label="Distance over which the value must be held"
          className="min-w-0 flex-1 basis-64"
          value={place}
          min={0}
          max={distances.length - 1}
          step={1}
          write={(at) => `${distances[at]} steps`}
          onChange={(at) => {
            stop();
            setReport(null);
            setPlace(at);
          }}
        />
        {running ? (
          <Button className="w-32" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button className="w-32" onClick={race}>
            Train all three
          </Button>
        )}
      </div>
      <RacePlots report={report} distance={distance} />
      <RaceTable standings={report?.standings ?? []} />
      <SpokenSentence>
        {report ? describeRace(report) : `Each trains for ${raceUpdates} updates, all on the same sequences.`}
      </SpokenSentence>
      <NumbersTable
        caption="Error by steps since the value came"
        columns={['Steps', ...racers.map((racer) => racerNames[racer])]}
        rows={(report?.standings[0]?.errorByDistance ?? []).map((_, at) => [
          String(at),
          ...(report?.standings ?? []).map(({ errorByDistance }) => formatNumber(errorByDistance[at])),
        ])}
      />
    </>
  );
}
