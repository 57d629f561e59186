import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportFailure } from './tree/report-failure.mjs';
import { ROOT } from './tree/root.mjs';

/**
 * Certificates for what stands beside the application, signed by a CA of one's own:
 * `npm run certificates [-- <folder> [<name>…]]`. The CA is made once and kept; certificates are made
 * anew each time, which is how they are renewed. deploy/secrets/README.md says who reads which file.
 */
const [folder = join(ROOT, 'deploy', 'secrets'), ...given] = process.argv.slice(2);
const names = given.length > 0 ? given : ['postgres', 'redis'];
const DAYS_OF_CA = '3650';
/** Long enough not to be forgotten over a holiday, short enough to be practised. */
const DAYS = '398';
/** What everybody may know; keys stay their owner's alone. */
const READABLE = 0o644;
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

try {
  make(resolve(folder));
} catch (error) {
  reportFailure(error);
}

/** @param {string} place */
function make(place) {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const [ca, caKey] = [join(place, 'inner_ca.pem'), join(place, 'inner_ca_key.pem')];
  if (!existsSync(caKey)) {
    const what = ['-subj', '/CN=RuangPulih inner CA', '-days', DAYS_OF_CA];
    const use = [
      ...extension('basicConstraints=critical,CA:TRUE'),
      ...extension('keyUsage=critical,keyCertSign,cRLSign'),
    ];
    openssl(['req', '-x509', ...KEY, ...what, ...use, '-keyout', caKey, '-out', ca]);
    chmodSync(ca, READABLE);
    console.log(`${ca}: the CA. Keep its key elsewhere; only renewing needs it.`);
  }
  for (const name of names) {
    const [certificate, key] = [join(place, `${name}.pem`), join(place, `${name}_key.pem`)];
    rmSync(key, { force: true });
    const what = ['-subj', `/CN=${name}`, '-days', DAYS];
    const use = [
      ...extension(`subjectAltName=DNS:${name}`),
      ...extension('basicConstraints=critical,CA:FALSE'),
      ...extension('extendedKeyUsage=serverAuth'),
    ];
    const signed = ['-CA', ca, '-CAkey', caKey];
    openssl([
      'req',
      '-x509',
      ...KEY,
      ...what,
      ...use,
      ...signed,
      '-keyout',
      key,
      '-out',
      certificate,
    ]);
    chmodSync(certificate, READABLE);
    console.log(`${certificate}: for ${name}, ${DAYS} days.`);
  }
}

/** @param {string} words @returns {string[]} */
function extension(words) {
  return ['-addext', words];
}

/** Keys are written for their owner alone. @param {string[]} args */
function openssl(args) {
  process.umask(0o077);
  try {
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') {
      throw new Error('openssl 3 is needed and is not on this machine.', { cause: error });
    }
    throw error;
  }
}
