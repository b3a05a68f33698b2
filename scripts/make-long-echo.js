import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.js';

const rows = 24_000;
const echoSteps = 50;
const callSteps = 3;
const noise = 0.02;

/** The sample "long echo" as CSV: three series in which an answer lies 50, 100 or 200 steps after what decides it.
 * A cycle of `distance + 50` steps opens with a call: three steps at one height, drawn anew each time, uniform between -1
 * and 1. Nothing but noise (normal, deviation 0.02) follows until step `distance`; then the echo swells and fades over
 * 50 steps as half a sine as high as the call was. A number has to be held, not a yes or no, which a plain network can
 * latch on to. Every series ends just before an echo. */
export function longEcho() {
  const distances = [50, 100, 200];
  const columns = distances.map((distance, index) => drawSeries(distance, createRandom(20_261 + index)));
  const lines = Array.from({ length: rows }, (_, t) =>
    [secondAt(t), ...columns.map((values) => values[t].toFixed(3))].join(','),
  );
  return `${['time', ...distances.map((distance) => `echo_${distance}`)].join(',')}\n${lines.join('\n')}\n`;
}

/** One row a second: no calendar suggests a season here. */
const secondAt = (t) => new Date(Date.UTC(2026, 0, 1) + 1_000 * t).toISOString().slice(0, 19);

function drawSeries(distance, random) {
  const cycle = distance + echoSteps;
  // The phase at the first row, so that the row after the last one would be at `distance`.
  const first = (((distance - rows) % cycle) + cycle) % cycle;
  let height = 2 * random() - 1;
  return Array.from({ length: rows }, (_, t) => {
    const phase = (first + t) % cycle;
    if (phase === 0) height = 2 * random() - 1;
    const swell = Math.sin((Math.PI * (phase - distance + 0.5)) / echoSteps);
    const signal = phase < callSteps ? 1 : phase >= distance ? swell : 0;
    return height * signal + noise * drawNormal(random);
  });
}

/** Box and Muller 1958. */
const drawNormal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The generator mulberry32: the same numbers on every machine. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(inProject('public/samples/long-echo.csv'), longEcho());
