import { expect, test } from 'vitest';
import { createZoneClock } from './zone-clock.ts';

test('a zone names the hour that is missing and the one that comes twice', () => {
  const berlin = createZoneClock('Europe/Berlin');
  expect(berlin?.changes(Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31))).toEqual([
    { fromMs: Date.UTC(2024, 2, 31, 2), toMs: Date.UTC(2024, 2, 31, 3), kind: 'missing' },
    { fromMs: Date.UTC(2024, 9, 27, 2), toMs: Date.UTC(2024, 9, 27, 3), kind: 'doubled' },
  ]);
  // Lord Howe Island changes by half an hour.
  expect(
    createZoneClock('Australia/Lord_Howe')?.changes(Date.UTC(2024, 3, 1), Date.UTC(2024, 3, 30)),
  ).toEqual([{ fromMs: Date.UTC(2024, 3, 7, 1, 30), toMs: Date.UTC(2024, 3, 7, 2), kind: 'doubled' }]);
});

test('instants are written in the wall clock of the zone, in whatever order they are asked about', () => {
  const clock = createZoneClock('America/New_York');
  const asked = [Date.UTC(2024, 6, 1, 12), Date.UTC(2024, 0, 1, 12), Date.UTC(2024, 6, 1, 13)];
  expect(asked.map((instantMs) => clock?.localMs(instantMs))).toEqual([
    Date.UTC(2024, 6, 1, 8),
    Date.UTC(2024, 0, 1, 7),
    Date.UTC(2024, 6, 1, 9),
  ]);
});

test('an unknown zone is none', () => {
  expect(createZoneClock('Mars/Olympus')).toBeNull();
});
