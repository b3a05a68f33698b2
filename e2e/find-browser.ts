import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium to drive, and what it must be started with. */
export type Browser = { readonly path: string; readonly args: string[] };

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox where the user is root, as in a container, and no calls home. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Looks for a Chromium: `HINDCAST_CHROMIUM`, the system's, Playwright's own download, the one in an npm package.
 * @throws if there is none, with what was tried */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.HINDCAST_CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return { path: named, args };
    throw new Error(`HINDCAST_CHROMIUM is ${named}, and there is no such file.`);
  }
  const found = [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
  return { path: found ?? (await packagedChromium()), args };
}

/** The Chromium inside `@sparticuz/chromium`, unpacked to the temporary folder on first use. */
async function packagedChromium(): Promise<string> {
  // It unpacks its shared libraries only where it believes to be on that platform.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const packaged = await import('@sparticuz/chromium');
  if (existsSync('/usr/share/fonts')) delete process.env.FONTCONFIG_PATH;
  return packaged.default.executablePath();
}
