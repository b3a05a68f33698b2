/** Runs once when the server starts: takes the queues up again, from the bundle whose threads start soonest. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startQueue } = await import('#lib/runs/index.ts');
  const { startFollowing } = await import('#lib/follow/index.ts');
  const { startSources } = await import('#lib/sources/index.ts');
  // Whoever started Next waits for the queue and says what is wrong.
  await startQueue().then(
    () => startFollowing().then(startSources),
    () => undefined,
  );
}
