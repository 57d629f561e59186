import { existsSync } from 'node:fs';
import { findNginx } from '../topology/nginx.mjs';
import { runCommand } from '../tree/run-command.mjs';

/**
 * Where it is quick and disturbs nobody, the reverse proxy is the real one: as root, with apt, on a
 * system where a package does not start a server by itself. Elsewhere the stand-in serves.
 */
export async function provideNginx() {
  const found = findNginx(process.env.PATH);
  if (found === undefined && mayInstall()) {
    console.log('Installing nginx with apt…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const signal = AbortSignal.timeout(90_000);
    await runCommand(['apt-get', 'update', '-q'], { env, signal });
    const install = ['install', '-y', '-q', '--no-install-recommends', 'nginx-light'];
    await runCommand(['apt-get', ...install], { env, signal });
  }
  console.log(`Reverse proxy: ${findNginx(process.env.PATH) ?? 'the stand-in in Node.js'}`);
}

function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  const startsPackages = existsSync('/run/systemd/system');
  return isRoot && hasApt && !startsPackages;
}
