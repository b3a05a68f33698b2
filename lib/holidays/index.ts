export { addHolidays } from './add-holidays.ts';
export { describeHolidayProblem, type HolidayProblem } from './problem-sentence.ts';
