import path from 'node:path';

/** The project's folder, whatever the working directory is. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

/** A file of the project by its path inside it. */
export const inProject = (...parts) => path.join(projectRoot, ...parts);
