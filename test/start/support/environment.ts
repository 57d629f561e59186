import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The environment of a terminal: nothing of the test runner's, nothing of npm's. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', HOME = tmpdir() } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8' };
}

const temporaryFolders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-start-'));
  temporaryFolders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
}

/** A search path on which every program is found but one. */
export function pathWithout(program: string): string {
  const folder = temporaryFolder();
  const { PATH = '' } = process.env;
  const places = [...PATH.split(':').filter((place) => place !== ''), dirname(process.execPath)];
  const seen = new Set([program]);
  for (const place of places) {
    for (const name of programsIn(place).filter((candidate) => !seen.has(candidate))) {
      seen.add(name);
      symlinkSync(join(place, name), join(folder, name));
    }
  }
  return folder;
}

function programsIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
