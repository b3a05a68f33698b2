/** The Node that package.json pins; TypeScript runs on it as it is. */
const wantedMajor = 26;

/** Ends the process with a sentence if this is not the pinned Node. */
export function requirePinnedNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= wantedMajor) return;
  console.error(
    `Hindcast runs on Node ${wantedMajor}, which \`npm install\` brings along; this is Node ${process.versions.node}. ` +
      'Run `npm install` in the project folder (without --omit=optional) and start it with npm.',
  );
  process.exit(1);
}
