'use client';

import { BarPicture } from '../_ui/chart/bar-picture.tsx';
import { ChartFigure } from '../_ui/chart/chart-figure.tsx';
import type { ChartDrawing } from '../_ui/chart/measured-chart.tsx';
import { ForecastChart } from '../_ui/forecast-chart/forecast-chart.tsx';
import type { ChartMark } from '../_ui/forecast-chart/forecast-columns.ts';
import { packForecast } from '../_ui/forecast-chart/pack-forecast.ts';
import { LossChart } from '../_ui/loss-chart/loss-chart.tsx';
import { Legend } from '../_ui/marks/legend.tsx';
import { SeriesChart } from '../datasets/[id]/series-chart/series-chart.tsx';
import { seriesWindow } from '../datasets/[id]/series-chart/series-window.ts';
import { Plot } from '../learn/parts/plot.tsx';
import { RaceLosses } from '../races/[id]/race-losses.tsx';
import { RacePictures } from '../races/[id]/race-pictures.tsx';
import { FoldPlan } from '../runs/[id]/evidence/fold-plan.tsx';
import { changeDrawing } from '../runs/[id]/memory/forgetting/change-drawing.tsx';
import { StretchChart } from '../runs/[id]/memory/forgetting/stretch-chart.tsx';
import { withoutDrawing } from '../runs/[id]/memory/forgetting/without-drawing.tsx';
import { halfLifeDrawing } from '../runs/[id]/memory/gates/half-life-drawing.tsx';
import { lagDrawing } from '../runs/[id]/memory/gradient/lag-drawing.tsx';
import { lengthDrawing } from '../runs/[id]/memory/length/length-drawing.tsx';
import { sampleForecast } from './fixtures/sample-forecast.ts';
import { sampleLosses } from './fixtures/sample-losses.ts';
import { sampleForgotten, sampleLagCurve, sampleLengths } from './fixtures/sample-memory.ts';
import { sampleRace } from './fixtures/sample-race.ts';
import { sampleSeries } from './fixtures/sample-series.ts';
import { day, firstDay, noise, numbers, wave } from './fixtures/wave.ts';
import { Specimen } from './specimen.tsx';

const step = { unit: 'day', count: 1 } as const;
const times = numbers(42, (index) => firstDay + index * day);

const counts = [1, 3, 8, 17, 22, 12, 6, 2];
const correlations = numbers(20, (index) => 0.5 * noise(index));
const lag = { curve: sampleLagCurve(42, 0.88), marked: 21, stride: 1, unitWord: 'days' };
const changes = numbers(6, (index) => index).map((index) => ({
  stretch: { from: 7 * index, to: 7 * (index + 1) },
  forecast: sampleForgotten.forecast,
  without: sampleForgotten.forecast.map((value) => value - 2 ** index / 2),
}));

/** The pictures of the memory, as they are drawn on a run's page. */
const drawings: readonly {
  name: string;
  height: number;
  kind: 'bare' | 'titled' | 'rows';
  drawing: ChartDrawing;
}[] = [
  {
    name: 'gradient by lag',
    height: 256,
    kind: 'titled',
    drawing: lagDrawing({ ...lag, logarithmic: false }),
  },
  {
    name: 'gradient by lag, logarithmic',
    height: 256,
    kind: 'titled',
    drawing: lagDrawing({ ...lag, logarithmic: true }),
  },
  {
    name: 'gradient by lag, one lag that moves nothing',
    height: 256,
    kind: 'titled',
    drawing: lagDrawing({
      ...lag,
      curve: { mean: [0], low: [0], high: [0] },
      marked: null,
      logarithmic: true,
    }),
  },
  {
    name: 'half-lives',
    height: 157,
    kind: 'rows',
    drawing: halfLifeDrawing(
      [Number.POSITIVE_INFINITY, ...numbers(15, (index) => 60 * 0.7 ** index)],
      'days',
    ),
  },
  {
    name: 'error by length of history',
    height: 208,
    kind: 'titled',
    drawing: lengthDrawing(sampleLengths, 'days'),
  },
  { name: 'change by stretch', height: 144, kind: 'bare', drawing: changeDrawing(times, step, changes, 4) },
  {
    name: 'forecast without a stretch',
    height: 224,
    kind: 'bare',
    drawing: withoutDrawing(times.slice(0, 14), sampleForgotten.forecast, sampleForgotten.without, step),
  },
  {
    name: 'forecast without a stretch, one step',
    height: 224,
    kind: 'bare',
    drawing: withoutDrawing(times.slice(0, 1), [120], [112], step),
  },
];

/** Every picture in every state. */
export function ChartSpecimens({ theme }: { theme: string }) {
  return (
    <>
      <Specimen name="forecast chart">
        <Forecast history={400} horizon={28} marks />
      </Specimen>
      <Specimen name="forecast chart, one step after a short history, large values">
        <Forecast history={12} horizon={1} factor={48_000} />
      </Specimen>
      <Specimen name="series chart">
        <Series length={800} />
      </Specimen>
      <Specimen name="series chart, short, tiny values">
        <Series length={20} factor={1e-5} />
      </Specimen>
      <Specimen name="loss chart">
        <LossChart points={sampleLosses(40, true)} members={1} plannedEpochs={60} />
      </Specimen>
      <Specimen name="loss chart, nothing left to validate on">
        <LossChart points={sampleLosses(12, false)} members={1} className="h-60" />
      </Specimen>
      <Specimen name="loss chart, before the first epoch">
        <LossChart points={[]} members={3} className="h-60" />
      </Specimen>
      <Specimen name="race">
        <RacePictures race={{ ...sampleRace }} sentence={`The race in the ${theme} theme.`} />
      </Specimen>
      <Specimen name="race, before the first epoch">
        <RaceLosses epochs={40} lines={[]} />
      </Specimen>
      {drawings.map(({ name, height, kind, drawing }) => (
        <Specimen key={name} name={name}>
          <Figure name={`${name}, ${theme}`} height={height} kind={kind} drawing={drawing} />
        </Specimen>
      ))}
      <Specimen name="a title of its own, a legend, numbers folded away">
        <ChartFigure
          title="What a figure is made of"
          name="Figure"
          label={`A figure, ${theme}`}
          drawing={lengthDrawing(sampleLengths, 'days')}
          height={160}
          legend={<Legend entries={[{ name: 'error', colour: 'var(--chart-prediction)' }]} />}
          folded
          csv={() => 'steps,mae\n'}
          table={{ caption: 'Figure', columns: ['days', 'error'], rows: [['1', '102']] }}
        />
      </Specimen>
      <Specimen name="window with a stretch">
        <StretchChart
          timestamps={times}
          values={times.map((_, index) => (index === 20 ? null : wave(index)))}
          isPatches={false}
          step={step}
          stretch={{ from: 28, to: 35 }}
          onStretch={() => undefined}
          csv={() => ''}
          json={() => null}
        />
      </Specimen>
      <Specimen name="bars">
        <div className="grid gap-4 md:grid-cols-2">
          <BarPicture
            name="Residuals"
            label={`Histogram, ${theme}`}
            values={counts}
            bound={null}
            marks={[0, 4, 8].map((at) => ({ at, label: String(10 * (at - 4)) }))}
            places={counts.map((_, index) => `${10 * (index - 4)} to ${10 * (index - 3)}`)}
            columns={['error', 'steps']}
          />
          <BarPicture
            name="Autocorrelation"
            label={`Autocorrelation, ${theme}`}
            values={correlations}
            bound={0.3}
            marks={[1, 20].map((lag) => ({ at: lag - 0.5, label: lag === 1 ? 'lag 1 day' : '20 days' }))}
            places={correlations.map((_, index) => `${index + 1} days`)}
            columns={['lag', 'autocorrelation']}
          />
        </div>
      </Specimen>
      <Specimen name="folds">
        <FoldPlan
          trainingFrom={firstDay}
          calibrationFrom={firstDay + 250 * day}
          cutoff={firstDay + 300 * day}
          folds={numbers(3, (index) => index).map((index) => ({
            origin: firstDay + (300 + 28 * index) * day,
            to: firstDay + (328 + 28 * index) * day,
          }))}
          step={step}
        />
      </Specimen>
      <Specimen name="plot of a lesson">
        <Plot
          title="A wave"
          label={`A wave in the ${theme} theme`}
          height={180}
          x={[0, 40]}
          y={[80, 120]}
          xTicks={[0, 20, 40].map((at) => ({ at, label: String(at) }))}
          yTicks={[80, 100, 120].map((at) => ({ at, label: String(at) }))}
          xTitle="days"
        >
          {({ x, y }) => (
            <polyline
              points={numbers(41, (index) => index)
                .map((index) => `${x(index)},${y(wave(index))}`)
                .join(' ')}
              fill="none"
              stroke="var(--chart-prediction)"
            />
          )}
        </Plot>
      </Specimen>
    </>
  );
}

function Forecast({
  history,
  horizon,
  factor = 1,
  marks = false,
}: {
  history: number;
  horizon: number;
  factor?: number;
  marks?: boolean;
}) {
  const series = sampleForecast(history, horizon, factor);
  const found: readonly ChartMark[] = marks
    ? [
        { kind: 'outlier', timestamp: firstDay + 380 * day, value: wave(380) },
        { kind: 'change point', timestamp: firstDay + 350 * day, value: wave(350) },
      ]
    : [];
  const packed = packForecast(
    { settings: gallerySettings(horizon), forecastMethod: 'network' },
    series,
    sampleSeries(history + 2 * horizon, factor),
    step,
    found,
  );
  return (
    <ForecastChart
      packed={packed}
      sentence="A forecast."
      csv={{ href: '/gallery' }}
      origins={[series.cutoff]}
    />
  );
}

const gallerySettings = (horizon: number) => ({
  ...{ horizon, lookback: 28, hiddenSize: 16, layers: 1, dropout: 0 },
  cell: 'lstm' as const,
  seasons: [7],
  ...{ epochs: 1, batchSize: 8, learningRate: 0.01, seed: 1, holdout: 2 * horizon, members: 1 },
});

function Series({ length, factor = 1 }: { length: number; factor?: number }) {
  const series = sampleSeries(length, factor);
  const whole = seriesWindow(series, firstDay, firstDay + (length - 1) * day);
  return (
    <SeriesChart
      datasetId="gallery"
      seriesKey="visitors"
      step={step}
      whole={whole}
      sentence="A series."
      findings={[]}
      query=""
    />
  );
}

function Figure({
  name,
  height,
  kind,
  drawing,
}: {
  name: string;
  height: number;
  kind: 'bare' | 'titled' | 'rows';
  drawing: ChartDrawing;
}) {
  return (
    <ChartFigure
      title={null}
      name={name}
      label={name}
      drawing={drawing}
      height={height}
      kind={kind}
      csv={() => ''}
      json={() => null}
    />
  );
}
