export { addSource } from './commands/add-source.ts';
export { deleteSource, fetchNow, pauseSource, resumeSource } from './commands/change-source.ts';
export { startSources, stopSources } from './queue/source-queue.ts';
export { listFetches, listSources, readSource } from './read/list-sources.ts';
export { checkSourceSettings } from './stored/source-settings.ts';
