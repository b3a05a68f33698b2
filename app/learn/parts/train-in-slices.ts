const sliceMs = 40;

/** Trains inside a worker without making it deaf: after each slice of about 40 ms it reports and lets messages in.
 * How the updates fall into slices changes no number, only how often there is news.
 * @param update  called `updates` times
 * @param report  called with the updates made so far after each slice, the last time with all of them
 * @returns false if `stopped` said so before the end */
export async function trainInSlices({
  updates,
  update,
  report,
  stopped = () => false,
  now = () => performance.now(),
}: {
  readonly updates: number;
  readonly update: () => void;
  readonly report: (made: number) => void;
  readonly stopped?: () => boolean;
  readonly now?: () => number;
}): Promise<boolean> {
  for (let made = 0; made < updates; ) {
    const endMs = now() + sliceMs;
    do {
      update();
      made++;
    } while (made < updates && now() < endMs);
    report(made);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stopped()) return false;
  }
  return true;
}
