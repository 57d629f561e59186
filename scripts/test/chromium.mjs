import { runCommand } from '../tree/run-command.mjs';
import { chromiumByApt } from './chromium-by-apt.mjs';
import { chromiumByNpm } from './chromium-by-npm.mjs';
import { chromiumByPlaywright } from './chromium-by-playwright.mjs';
import { installedChromium } from './chromium-installed.mjs';

/**
 * One way to come by a browser. Gives the path of its program, or throws saying why not.
 *
 * @typedef {() => Promise<string>} Source
 */

/** @type {readonly (readonly [name: string, source: Source])[]} */
const SOURCES = [
  ['installed', installedChromium],
  ['apt', chromiumByApt],
  ['npm', chromiumByNpm],
  ['Playwright', chromiumByPlaywright],
];

/** Opening a page is the proof: a program may be there and still lack a system library. */
const OPEN_A_PAGE = `
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: process.argv[1] });
  await (await browser.newPage()).goto('data:text/html,ok');
  await browser.close();
`;

/**
 * The first browser that really opens a page.
 *
 * @returns {Promise<{ path?: string, reason?: string }>} its program, or why there is none
 */
export async function provideChromium() {
  const reasons = [];
  for (const [name, source] of SOURCES) {
    try {
      const path = await source();
      await requireWorking(path);
      console.log(`Browser (${name}): ${path}`);
      return { path };
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { reason: `no Chromium could be had (${reasons.join('; ')})` };
}

/** @param {string} path */
async function requireWorking(path) {
  const { succeeded, output } = await runCommand(
    [process.execPath, '--input-type=module', '-e', OPEN_A_PAGE, path],
    { signal: AbortSignal.timeout(60_000) },
  );
  if (!succeeded) throw new Error(`${path} does not run here: ${tellingLine(output)}`);
}

/** @param {string} output */
function tellingLine(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /error while loading|error:|cannot/i.test(line)) ?? lines[0] ?? '';
}
