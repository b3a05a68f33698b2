const dayText = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** Two series with a week, and a line of every kind that a ledger can hold of them. */
export function harbour(days: number): string {
  const rows = Array.from({ length: days }, (_, day) => {
    const week = 10 * Math.sin((2 * Math.PI * day) / 7);
    return `${dayText(day)},${(50 + week + (day % 5)).toFixed(1)},${(30 - week + ((day * 37) % 11) / 2).toFixed(1)}`;
  });
  rows[10] = `${rows[10]},Provisional`;
  rows[20] = `${dayText(20)},about 12,23`;
  rows[30] = '31/31/2024,12,24';
  rows[40] = `${dayText(40)},52.5 p,22`;
  rows[50] = `"${dayText(50)},61,23"`;
  rows[60] = `${dayText(60)},,`;
  rows.splice(70, 0, `${dayText(64)},59,21`);
  rows.push(dayText(days));
  return `day,north,south\n${rows.join('\n')}\n`;
}

/** Hours of a clock in Berlin over the night in which it is set back. */
export function clockSetBack(): string {
  const wallClock = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' },
  });
  const rows = Array.from({ length: 480 }, (_, hour) => {
    const instant = Date.UTC(2024, 9, 20, hour);
    return `${wallClock.format(instant)},${100 + 20 * Math.sin((2 * Math.PI * hour) / 24)}`;
  });
  return `time,load\n${rows.join('\n')}\n`;
}

/** A long table of ten series, which train as a panel. */
export function tenShops(days: number): string {
  const rows = Array.from({ length: 10 * days }, (_, row) => {
    const [shop, day] = [row % 10, Math.floor(row / 10)];
    return `${dayText(day)},shop ${shop},${(20 * (shop + 1) + 5 * Math.sin((2 * Math.PI * day) / 7) + ((day * 7 + shop) % 4)).toFixed(1)}`;
  });
  return `day,shop,sold\n${rows.join('\n')}\n`;
}
