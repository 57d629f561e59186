import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../tree/root.mjs';
import { compile, forget } from './compile.mjs';

const FOLDERS = ['src', 'sandbox', 'migrations'];
/** An editor that saves all its files does so at once. */
const PAUSE_MS = 60;

/** Compiles what changes and, once everything compiles, tells which folders have new outputs. */
export class SourceWatch {
  #onChange;
  /** @type {Set<string>} */
  #changed = new Set();
  /** @type {Set<string>} */
  #broken = new Set();
  /** @type {Set<string>} */
  #due = new Set();
  #isBusy = false;

  /** @param {(folders: ReadonlySet<string>) => Promise<void>} onChange never called twice at once */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  async start() {
    const { watch } = await import('chokidar');
    const watcher = watch(FOLDERS, {
      cwd: ROOT,
      ignoreInitial: true,
      ignored: (path, stats) => stats?.isFile() === true && !isSource(path),
    });
    /** @type {NodeJS.Timeout | undefined} */
    let pause;
    watcher.on('all', (event, path) => {
      if (!['add', 'change', 'unlink'].includes(event)) return;
      this.#changed.add(path.split(sep).join('/'));
      clearTimeout(pause);
      pause = setTimeout(() => void this.#work(), PAUSE_MS);
    });
    await new Promise((resolve) => watcher.once('ready', () => resolve(undefined)));
  }

  async #work() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#changed.size > 0) {
      const sources = [...this.#changed];
      this.#changed.clear();
      for (const source of sources) await this.#compile(source);
      if (this.#broken.size > 0) continue;
      const folders = new Set(this.#due);
      this.#due.clear();
      await this.#onChange(folders);
    }
    this.#isBusy = false;
  }

  /** @param {string} source */
  async #compile(source) {
    this.#due.add(source.split('/')[0] ?? '');
    this.#broken.delete(source);
    if (!existsSync(join(ROOT, source))) return forget(source);
    const problem = await compile(source);
    if (problem === undefined) return;
    this.#broken.add(source);
    console.log(`${source} does not compile, so what ran goes on running:\n${problem.trim()}`);
  }
}

/** @param {string} path */
function isSource(path) {
  return path.endsWith('.ts') && !path.endsWith('.spec.ts');
}
