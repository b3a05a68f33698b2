import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoTime } from './parse-iso-time.ts';
import { noTimeFacts } from './time-facts.ts';

test('the short way reads ISO times as the language does, and leaves all else to others', () => {
  const times = fc.integer({ min: Date.UTC(1000, 0, 1) / 1000, max: Date.UTC(2999, 11, 31) / 1000 });
  fc.assert(
    fc.property(times, fc.constantFrom(10, 16, 19, 20), fc.boolean(), (seconds, length, blank) => {
      const iso = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
      const text = blank ? iso.slice(0, length).replace('T', ' ') : iso.slice(0, length);
      const wanted = Date.parse(length === 10 ? text : length === 20 ? iso : `${iso.slice(0, length)}Z`);
      expect(parseIsoTime(text, noTimeFacts())).toBe(wanted);
    }),
    { seed: 7, numRuns: 2_000 },
  );
  for (const text of [
    ...['', '2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '0999-01-01', '2024-1-001', '2024/01/01'],
    ...[
      '2024-01-01 24:00',
      '2024-01-01 10:60',
      '2024-01-01T10:00:61',
      '2024-01-01x10:00',
      '2024-01-01 10:0a',
    ],
    ...['2024-01-01 10:00+01', '2024-01-01 10:00:00z', '20a4-01-01'],
  ])
    expect([text, parseIsoTime(text, noTimeFacts())]).toEqual([text, Number.NaN]);
});

test('a date that is none between two of one day changes nothing', () => {
  const facts = noTimeFacts();
  const first = parseIsoTime('2024-03-07', facts);
  expect(parseIsoTime('2024-02-31', facts)).toBeNaN();
  expect(parseIsoTime('2024-03-07 00:00', facts)).toBe(first);
  expect(facts).toMatchObject({ yearLeads: 2, unzoned: 1 });
});
