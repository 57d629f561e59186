import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = ['.dependency-cruiser.cjs', '.dependency-cruiser.alias.cjs', 'tsconfig.json'];
const PARTS = ['src', 'sandbox', 'migrations', 'proofs', 'client-web/src', 'admin-portal/src'];

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
  };
}

/**
 * Builds a tree of these files (path → content) in a temporary folder and reports how the project's
 * own dependency rules judge it.
 */
export async function judge(files: ReadonlyMap<string, string>): Promise<Violation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-planted-'));
  try {
    for (const name of CONFIG) await copyFile(join(ROOT, name), join(folder, name));
    for (const part of PARTS) await mkdir(join(folder, part), { recursive: true });
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...PARTS],
      { cwd: folder, maxBuffer: 100 * 1024 * 1024 },
    );
    const report = JSON.parse(stdout) as Report;
    return report.summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
