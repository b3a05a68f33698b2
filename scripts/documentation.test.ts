import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { options } from '../bin/command-options.ts';
import { usageText } from '../bin/usage-text.ts';
import { projectRoot } from './project.js';

const read = (file: string) => readFileSync(`${projectRoot}/${file}`, 'utf8');
const readme = read('README.md');
const sources = globSync(['app/**/*.{ts,tsx}', 'bin/**/*.ts', 'lib/**/*.ts', 'scripts/*.js', 'e2e/*.ts'], {
  cwd: projectRoot,
  exclude: (file) => file.includes('generated'),
});

test('the README names every setting that the code reads', () => {
  const settings = new Set(
    sources.flatMap((file) => read(file).match(/\bHINDCAST_[A-Z_]+[A-Z]\b/g) ?? []).concat('PORT', 'HOST'),
  );
  expect(settings.size).toBeGreaterThan(4);
  for (const setting of settings) expect(readme).toContain(`\`${setting}\``);
});

test('the README and the help text name every option and command', () => {
  for (const option of Object.keys(options).filter((name) => name !== 'help')) {
    expect(usageText).toContain(`--${option}`);
    expect(readme).toContain(`--${option}`);
  }
  for (const command of ['forecast', 'inspect', 'clean', 'append', 'backup']) {
    expect(usageText).toContain(`  ${command} FILE`);
    expect(readme).toContain(`hindcast -- ${command}`);
  }
  for (const command of ['token create NAME', 'token list', 'token revoke ID']) {
    expect(usageText).toContain(command.replace('token list', '| list |').replace('token revoke', 'revoke'));
    expect(readme).toContain(`hindcast -- ${command}`);
  }
});

test('every picture and file that the documents point to is there', () => {
  const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', 'public/samples/*.md'], {
    cwd: projectRoot,
  });
  expect(documents.length).toBeGreaterThan(20);
  for (const document of documents)
    for (const [, target = ''] of read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(
        existsSync(join(projectRoot, dirname(document), target)),
        `${document} points to ${target}`,
      ).toBe(true);
});

test('every npm script is in the documents, and every one in the documents is there', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: projectRoot }).map(read);
  const text = documents.join('\n');
  // npm runs these by itself, or under a name of its own.
  const named = scripts.filter((name) => !['postinstall', 'start', 'test'].includes(name));
  expect(
    named.filter((name) => !text.includes(`npm run ${name}`) && !text.includes(`npm run -s ${name}`)),
  ).toEqual([]);
  const mentioned = new Set(
    Array.from(text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*[a-z])/g), ([, name]) => name),
  );
  expect([...mentioned].filter((name) => !scripts.includes(String(name)))).toEqual([]);
});

test('every decision has the headings of the template and a line in the list', () => {
  const headings = (file: string) => read(file).match(/^## .*$/gm);
  const pages = globSync('docs/decisions/*.md', { cwd: projectRoot }).filter(
    (file) => !/(?:README|template)\.md$/.test(file),
  );
  expect(pages.length).toBeGreaterThan(10);
  const list = read('docs/decisions/README.md');
  for (const page of pages) {
    expect(headings(page), page).toEqual(headings('docs/decisions/template.md'));
    const [, title = ''] = /^# (.+)$/m.exec(read(page)) ?? [];
    expect(list).toContain(`- [${title}](${page.slice('docs/decisions/'.length)})`);
  }
});
