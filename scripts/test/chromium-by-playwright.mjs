import { existsSync } from 'node:fs';
import { runCommand } from '../tree/run-command.mjs';

/** @type {import('./chromium.mjs').Source} */
export async function chromiumByPlaywright() {
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath())) {
    console.log('Installing Chromium with Playwright…');
    const cli = 'node_modules/playwright-core/cli.js';
    const { succeeded } = await runCommand([process.execPath, cli, 'install', 'chromium'], {
      signal: AbortSignal.timeout(5 * 60_000),
    });
    if (!succeeded) throw new Error('its download failed');
  }
  return chromium.executablePath();
}
