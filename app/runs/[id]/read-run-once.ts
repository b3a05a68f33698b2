import { cache } from 'react';
import { readRun } from '#lib/runs/index.ts';

/** A run, read once a request: a page's title and its body ask for the same one. */
export const readRunOnce = cache(readRun);
