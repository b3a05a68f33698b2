// Runs every command of the walks and writes what it prints below it: npm run examples
import { writeFileSync } from 'node:fs';
import { readWalk, runStep, saysTheSame, stepsOf, walks } from './walks.ts';

for (const walk of walks) {
  let text = readWalk(walk);
  for (const { command, output } of stepsOf(text)) {
    const printed = await runStep(command);
    if (output !== '' && saysTheSame(printed, output)) continue;
    console.log(`${walk}: ${command}`);
    const before = output === '' ? `$ ${command}\n` : `$ ${command}\n${output}\n`;
    text = text.replace(before, () => `$ ${command}\n${printed}\n`);
  }
  writeFileSync(walk, text);
}
