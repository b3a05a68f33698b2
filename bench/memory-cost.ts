import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deriveSettings, fitForecaster } from '#lib/forecast/index.ts';
import { ingestCsv } from '#lib/ingest/index.ts';
import { encodeTrace, measureLengths, measureMemory } from '#lib/memory/index.ts';

const samples = [
  { file: 'air-passengers.csv', target: 'Passengers' },
  { file: 'seattle-weather.csv', target: 'temp_max' },
] as const;

// What looking into the memory adds to a balanced run, in seconds of CPU, which a busy machine stretches less than those
// that pass: npm run bench:memory-cost
for (const { file, target } of samples) {
  const series = await readSample(file, target);
  const { settings } = deriveSettings([series], 'balanced', {});
  const fitted = measured(() => fitForecaster([series], settings, {}));
  if (!fitted.value.ok) throw new Error(fitted.value.problem.code);
  const { opened, weights, result, judged } = fitted.value.value;
  const looked = measured(() => {
    measureMemory(opened, weights, result.bestEpochs)?.traces.map(encodeTrace);
    return judged && measureLengths(judged);
  });
  const share = (100 * looked.seconds) / fitted.seconds;
  console.log(
    `${file}, balanced, lookback ${settings.lookback}: run ${fitted.seconds.toFixed(1)} s, memory ${looked.seconds.toFixed(2)} s more, ${share.toFixed(1)}%`,
  );
}

function measured<Value>(work: () => Value): { value: Value; seconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

async function readSample(file: string, target: string) {
  const bytes = await readFile(fileURLToPath(new URL(`../public/samples/${file}`, import.meta.url)));
  async function* whole() {
    yield bytes;
  }
  const read = await ingestCsv(whole(), { targetColumns: [target] });
  const series = read.ok ? read.value.series.find(({ key }) => key === target) : undefined;
  if (!series) throw new Error(`there is no ${target} in ${file}`);
  return series;
}
