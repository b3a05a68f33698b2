import { readAccessSettings } from '#lib/access/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import type { ApiProblem } from '../problem/api-problem.ts';

/** What the environment says, read once a process. */
export const apiSettings = () =>
  processSingleton('api settings', () => {
    const read = readAccessSettings(process.env);
    // A server with settings that cannot be read does not start.
    if (!read.ok) throw new Error(read.problem);
    return { isOpen: read.value.password === null, requestsPerMinute: read.value.apiRequestsPerMinute };
  });

/** What whoever asks too often is told. @param most  requests a minute */
export const tooMany = (most: number): ApiProblem => ({
  ...{ status: 429, code: 'too-many-requests' },
  sentence: `At most ${most.toLocaleString('en')} requests a minute are answered; Retry-After says when to go on.`,
});
