/** Runs once when the server starts: brings the database up to date and takes the queue up again. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { applyMigrations, dataDirectory } = await import('#lib/db/index.ts');
  const { startQueue } = await import('#lib/runs/index.ts');
  await applyMigrations(dataDirectory());
  await startQueue();
}
