export { openHelpers } from './open-helpers.ts';
export { shareThreads } from './share-threads.ts';
