import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, studentT, uniform } from './distributions.ts';
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
  const noiseMemory = chance(rng, 0.6) ? uniform(rng, 0.3, 0.97) : 0;
  const freedom = chance(rng, 0.5) ? uniform(rng, 3, 8) : 0;
  const growth = 0.2 * rng.normal();
  const isProportional = chance(rng, 0.5);
  const dayNoise = chance(rng, 0.6) ? logUniform(rng, 0.01, 0.2) : 0;
  const walk = chance(rng, 0.5) ? logUniform(rng, 0.003, 0.06) : 0;
  const bending = chance(rng, 0.5) ? logUniform(rng, 0.01, 0.1) : 0;
  const otherWorkday = dayProfile(rng, stepsPerDay);

  const start = integer(rng, 0, 7 * stepsPerDay);
  const out = new Float64Array(length);
  let isHoliday = false;
  let dayLevel = 1;
  let wandered = 0;
  let bend = 0;
  let error = rng.normal();
  for (let step = 0; step < length; step++) {
    const place = (start + step) % stepsPerDay;
    const day = Math.floor((start + step) / stepsPerDay) % 7;
    if (place === 0) {
      // Days off often come in a row.
      isHoliday = chance(rng, isHoliday ? 0.3 : holidays);
      dayLevel = 1 + dayNoise * rng.normal();
      wandered += walk * rng.normal();
      bend = Math.max(0, Math.min(1, bend + bending * rng.normal()));
    }
    const isOff = day >= 5 || isHoliday;
    const profile = isOff ? weekend[place] : (1 - bend) * workday[place] + bend * otherWorkday[place];
    const level = (isHoliday ? weekendLevel[1] : levels[day]) * dayLevel;
    const slow = 1 + yearly * year[step] + weatherSize * weather[step] + (growth * step) / length + wandered;
    const news = freedom > 0 ? studentT(rng, freedom) : rng.normal();
    error = noiseMemory * error + Math.sqrt(1 - noiseMemory ** 2) * news;
    out[step] = profile * level * slow + noise * (isProportional ? Math.sqrt(profile) : 1) * error;
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
