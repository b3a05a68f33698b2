/** A duration that is only estimated, in one digit: "about 10 s", "about 3 min". */
export function roughDuration(ms: number): string {
  const seconds = Math.max(1, ms / 1000);
  if (seconds < 55) return `about ${Number(seconds.toPrecision(1))} s`;
  const minutes = seconds / 60;
  return minutes < 55
    ? `about ${Math.max(1, Number(minutes.toPrecision(1)))} min`
    : `about ${Math.max(1, Number((minutes / 60).toPrecision(1)))} h`;
}
