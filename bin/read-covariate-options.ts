import type { CovariateSettings } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';

/** The options of `forecast` that name what helps to predict the target; null where none is given. */
export function readCovariateOptions(values: OptionValues): Result<CovariateSettings | null, string> {
  const { target = [], future = [], past = [], holidays = null, calendar = false } = values;
  const columns = [...future, ...past];
  if (columns.length === 0 && holidays === null && !calendar) return succeed(null);
  if (columns.length > 0 && target.length === 0)
    return refuse('--future and --past need --target too: the column that they help to predict.');
  const twice = columns.find((name, index) => columns.indexOf(name) < index);
  if (twice !== undefined) return refuse(`"${twice}" is given twice as a column that helps to predict.`);
  const own = columns.find((name) => target.includes(name));
  if (own !== undefined) return refuse(`"${own}" is a --target: it cannot predict itself.`);
  return succeed({ future, past, holidays: holidays === null ? null : holidays.toUpperCase(), calendar });
}
