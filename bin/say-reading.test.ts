import { expect, test } from 'vitest';
import { ingestCsv } from '#lib/ingest/index.ts';
import { sayReading } from './say-reading.ts';

test('what was refused, altered or is odd is a line each kind, with the first place', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `2024-${at < 31 ? '01' : '02'}-${String((at % 31) + 1).padStart(2, '0')},${at}`,
  );
  rows[9] = 'Total,35';
  rows[12] = rows[12].replace(/,.*/, ',<5');
  rows[13] = rows[13].replace(/,.*/, ',<7');
  rows.splice(20, 1);
  async function* bytes() {
    yield new TextEncoder().encode(`date,y\n${rows.join('\n')}\n`);
  }
  const read = await ingestCsv(bytes(), {});
  if (!read.ok) throw new Error(read.problem.code);
  const said = sayReading(read.value.summary);
  expect(said.slice(0, 2)).toEqual([
    '1 row refused: Not a date like the others (line 11: Total,35)',
    '2 rows altered: Below or above a limit: half of it, or the limit (line 14: <5)',
  ]);
  expect(said.join(' ')).toContain('2 rows missing from the calendar were put in with missing values');
});
