import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { instant } from '../../kernel/time/instant.js';
import { assertFileKey, FILE_KEY } from './file-key.js';
import { FileStore, type StoredKey } from './file-store.js';

const PART = '.part';
/** Nobody else on the machine reads or lists them, and nothing among them can be run. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Keeps files in a private folder, two letters of the key a subfolder. */
export class DiskStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  override get place(): string {
    return this.root;
  }

  /** Written beside its place and moved there, so that it is there as a whole or not at all. */
  override async write(key: string, content: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    const handle = await open(partOf(path), 'wx', FILE_MODE);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partOf(path), path);
    await syncFolder(folder);
    await syncFolder(this.root);
  }

  override async read(key: string): Promise<Readable> {
    const handle: FileHandle = await open(this.pathOf(key), 'r');
    return handle.createReadStream();
  }

  override async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await rm(partOf(path), { force: true });
    await rm(path, { force: true });
  }

  /** What a write that was cut short has left counts as its key's. */
  override async *keys(): AsyncIterable<StoredKey> {
    for (const folder of await namesIn(this.root)) {
      for (const name of await namesIn(join(this.root, folder))) {
        const key = `${folder}${name.replace(PART, '')}`;
        if (!FILE_KEY.test(key)) continue;
        const found = await stat(join(this.root, folder, name)).catch(() => null);
        if (found !== null) yield { key, writtenAt: instant(Math.floor(found.mtimeMs)) };
      }
    }
  }

  private pathOf(key: string): string {
    assertFileKey(key);
    return join(this.root, key.slice(0, 2), key.slice(2));
  }
}

function partOf(path: string): string {
  return `${path}${PART}`;
}

/** What is not there, or is no folder, holds nothing. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** A name in a folder is as lasting as the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
