import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @type {import('./chromium.mjs').Source} */
export async function installedChromium() {
  const path = chromiumOnPath();
  if (path === undefined) throw new Error('no Chrome or Chromium on this machine');
  return path;
}

/** @returns {string | undefined} RP_CHROMIUM first, because somebody chose it */
export function chromiumOnPath() {
  const { RP_CHROMIUM: chosen, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(chosen ? [chosen] : []), ...onPath, ...MAC].find((path) => existsSync(path));
}
