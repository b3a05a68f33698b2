import { join, resolve } from 'node:path';

/** The absolute path of the folder that holds all that is stored: HINDCAST_DATA_DIR, or `data` here. */
export const dataDirectory = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.HINDCAST_DATA_DIR || 'data');

/** The database inside a data directory. */
export const databaseFile = (directory: string): string => join(directory, 'hindcast.db');
