export { addHolidays } from './add-holidays.ts';
export { listCountries } from './list-countries.ts';
export { describeHolidayProblem, type HolidayProblem } from './problem-sentence.ts';
