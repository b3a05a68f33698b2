export type * from './api-types.ts';
export { type ClientOptions, createClient, type HindcastClient, type Told } from './hindcast-client.ts';
export { HindcastError } from './hindcast-error.ts';
