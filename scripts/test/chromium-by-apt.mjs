import { runCommand } from '../tree/run-command.mjs';
import { chromiumOnPath } from './chromium-installed.mjs';

/** A minimal system has no fonts of its own, and text without fonts has no size. */
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** @type {import('./chromium.mjs').Source} */
export async function chromiumByApt() {
  if (process.getuid?.() !== 0) throw new Error('only root may install packages');
  console.log('Installing Chromium with apt…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(['apt-get', 'update', '-q'], { env });
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...PACKAGES];
  const { succeeded, output } = await runCommand(install, { env });
  const path = chromiumOnPath();
  if (!succeeded || path === undefined) {
    throw new Error(output.trim().split('\n').at(-1) || 'the package brought no browser');
  }
  return path;
}
