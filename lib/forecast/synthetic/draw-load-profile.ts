import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, uniform } from './distributions.ts';
import { writeAutoregression } from './draw-noise.ts';
import { drawSeason } from './draw-season.ts';

/** What people's calendar makes, of many places: hours of the day with two peaks or one, other ones at the weekend, single days
 * off that look like Sundays, a year, and weather that goes on for days.
 * @param stepsPerDay  1 for daily values */
export function drawLoadProfile(rng: Generator, stepsPerDay: number, length: number): Float64Array {
  const workday = dayProfile(rng, stepsPerDay);
  const weekend = blend(workday, dayProfile(rng, stepsPerDay), uniform(rng, 0.2, 1));
  const workdayLevel = Array.from({ length: 5 }, () => 1 + 0.05 * rng.normal());
  const weekendLevel = [uniform(rng, 0.3, 1.2), uniform(rng, 0.2, 1.1)];
  const levels = [...workdayLevel, ...weekendLevel];
  const holidays = chance(rng, 0.6) ? uniform(rng, 0.005, 0.04) : 0;
  const yearLength = 365.25 * stepsPerDay;
  const year = drawSeason(rng, Math.round(yearLength), length);
  const yearly = chance(rng, 0.7) ? uniform(rng, 0, 0.25) : 0;
  const weather = new Float64Array(length);
  writeAutoregression(rng, weather, Math.exp(-1 / (stepsPerDay * logUniform(rng, 0.3, 6))));
  const weatherSize = logUniform(rng, 0.02, 0.2);
  const noise = logUniform(rng, 0.01, 0.15);
  const growth = 0.2 * rng.normal();

  const start = integer(rng, 0, 7 * stepsPerDay);
  const out = new Float64Array(length);
  let isHoliday = false;
  for (let step = 0; step < length; step++) {
    const place = (start + step) % stepsPerDay;
    const day = Math.floor((start + step) / stepsPerDay) % 7;
    if (place === 0) isHoliday = chance(rng, holidays);
    const profile = day >= 5 || isHoliday ? weekend : workday;
    const level = isHoliday ? weekendLevel[1] : levels[day];
    const slow = 1 + yearly * year[step] + weatherSize * weather[step] + (growth * step) / length;
    out[step] = profile[place] * level * slow + noise * rng.normal();
  }
  return out;
}

/** Mean 1: a night level and one to three peaks. */
function dayProfile(rng: Generator, stepsPerDay: number): Float64Array {
  const out = new Float64Array(stepsPerDay);
  if (stepsPerDay === 1) return out.fill(1);
  const night = uniform(rng, 0.05, 1);
  out.fill(night);
  for (let peaks = integer(rng, 1, 4); peaks > 0; peaks--) {
    const centre = uniform(rng, 0.2, 0.95);
    const width = uniform(rng, 0.04, 0.2);
    const size = uniform(rng, 0.3, 1.5);
    for (let place = 0; place < stepsPerDay; place++) {
      const away = Math.abs(((place / stepsPerDay - centre + 1.5) % 1) - 0.5);
      out[place] += size * Math.exp(-((away / width) ** 2));
    }
  }
  const mean = out.reduce((sum, value) => sum + value, 0) / stepsPerDay;
  return out.map((value) => value / mean);
}

const blend = (one: Float64Array, other: Float64Array, share: number): Float64Array =>
  one.map((value, place) => (1 - share) * value + share * other[place]);
