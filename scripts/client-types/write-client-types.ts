import { writeFileSync } from 'node:fs';
import { inProject } from '../project.js';
import { clientTypes } from './client-types.ts';

// node scripts/client-types/write-client-types.ts
// Writes the types of clients/typescript anew from the document of the API. A test says when that is due.

writeFileSync(inProject('clients', 'typescript', 'api-types.ts'), clientTypes());
