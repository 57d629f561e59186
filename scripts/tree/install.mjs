import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. npm writes its own record at the
 * very end of an installation, so an interrupted one is noticed.
 */
export function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * Installs exactly what the lock says, development tools too: the build needs them.
 *
 * @param {import('./run-command.mjs').CommandOptions} [options]
 */
export async function install(options) {
  const npm = process.env.npm_execpath;
  const command =
    npm !== undefined && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const { succeeded, output } = await runCommand(
    [...command, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    options,
  );
  if (!succeeded) throw new ClearError(`Installing failed:\n${output.trim()}`);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
