import module from 'node:module';
import { inProject } from './project.js';

// Keeps what V8 makes of the sources, so that the next command need not strip their types and compile them again. In the
// project's folder: in one that all users share, another could leave code for this one to run. Where the folder cannot be
// written, commands only start more slowly. An older Node lacks it, and is refused in a sentence later.
module.enableCompileCache?.(inProject('node_modules', '.cache', 'compiled'));
