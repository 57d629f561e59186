import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One version of an object, or the marker that it was deleted. */
export interface Version {
  readonly key: string;
  readonly versionId: string;
  readonly isMarker: boolean;
  readonly changedAt: number;
  readonly size: number;
}

const ONLY = 'null';
const MARKER = '.gone';

/**
 * Objects of one bucket in a folder: a folder a key, a file a version, the newest last by its name.
 * Without versions there is one file, which the next writing replaces.
 */
export class Shelf {
  private count = 0;

  constructor(
    private readonly root: string,
    private readonly hasVersions: boolean,
  ) {}

  async put(key: string, content: Buffer): Promise<void> {
    await this.write(key, this.nextName(), content);
  }

  /** Null when it was never there, or is deleted. */
  async get(key: string): Promise<{ content: Buffer; version: Version } | null> {
    const version = await this.newest(key);
    if (version === null || version.isMarker) return null;
    return { content: await readFile(join(this.folderOf(key), version.versionId)), version };
  }

  /** With versions a deletion is one more of them, and what was there stays. @returns the marker */
  async remove(key: string): Promise<Version | null> {
    if (!this.hasVersions) {
      await rm(this.folderOf(key), { recursive: true, force: true });
      return null;
    }
    await this.write(key, `${this.nextName()}${MARKER}`, Buffer.alloc(0));
    return this.newest(key);
  }

  async removeVersion(key: string, versionId: string): Promise<void> {
    const folder = this.folderOf(key);
    for (const name of [versionId, `${versionId}${MARKER}`]) {
      await rm(join(folder, name), { force: true });
    }
    const left = await readdir(folder).catch(() => []);
    if (left.length === 0) await rm(folder, { recursive: true, force: true });
  }

  /** Every version of every object that begins so, by key, the newest of a key first. */
  async versions(prefix: string): Promise<Version[]> {
    const names = await readdir(this.root).catch(() => []);
    const keys = names.map(decodeURIComponent).filter((key) => key.startsWith(prefix));
    const all: Version[] = [];
    for (const key of keys.sort()) all.push(...(await this.versionsOf(key)));
    return all;
  }

  private async newest(key: string): Promise<Version | null> {
    return (await this.versionsOf(key))[0] ?? null;
  }

  private async versionsOf(key: string): Promise<Version[]> {
    const folder = this.folderOf(key);
    const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.part'));
    const found: Version[] = [];
    for (const name of names.sort().reverse()) {
      const { mtimeMs, size } = await stat(join(folder, name));
      const isMarker = name.endsWith(MARKER);
      const versionId = isMarker ? name.slice(0, -MARKER.length) : name;
      found.push({ key, versionId, isMarker, changedAt: Math.floor(mtimeMs), size });
    }
    return found;
  }

  private async write(key: string, name: string, content: Buffer): Promise<void> {
    const folder = this.folderOf(key);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const part = join(folder, `${name}.part`);
    const handle = await open(part, 'w', 0o600);
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await rename(part, join(folder, name));
  }

  private nextName(): string {
    if (!this.hasVersions) return ONLY;
    this.count += 1;
    return `${String(process.hrtime.bigint()).padStart(20, '0')}-${String(this.count).padStart(8, '0')}`;
  }

  /** No slash and no dot folder survives: a key names one folder and nothing above it. */
  private folderOf(key: string): string {
    return join(this.root, encodeURIComponent(key).replaceAll('.', '%2E'));
  }
}
