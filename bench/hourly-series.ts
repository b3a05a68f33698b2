import { createGenerator } from '#lib/rnn/index.ts';

/** A CSV of hourly series in long form, unique_id, ds, y: a day and a week in each, a level that wanders, noise. */
export function writeHourlySeries(count: number, length: number): string {
  const generator = createGenerator(7);
  const lines = ['unique_id,ds,y'];
  const start = Date.UTC(2026, 0, 5);
  for (let series = 0; series < count; series++) {
    const scale = Math.exp(1 + 2 * generator.next());
    const phase = 6 * generator.next();
    const weekly = 0.3 * generator.next();
    let level = 0;
    for (let hour = 0; hour < length; hour++) {
      level = 0.99 * level + 0.02 * generator.normal();
      const day = Math.sin((2 * Math.PI * hour) / 24 + phase) + 0.4 * Math.sin((4 * Math.PI * hour) / 24);
      const week = weekly * Math.sin((2 * Math.PI * hour) / 168);
      const value = scale * Math.exp(0.5 * day + week + level + 0.05 * generator.normal());
      const ds = new Date(start + hour * 3_600_000).toISOString().slice(0, 16);
      lines.push(`H${series},${ds},${value.toFixed(3)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
