import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  MANIFEST,
  ManifestText,
  type FileEntry,
  type Head,
  type SequenceEntry,
} from './manifest.js';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/**
 * Writes an archive beside its place and moves it there when it is whole, so that nobody ever takes
 * a half one for one. Only its owner can read it.
 */
export class ArchiveWriter {
  private readonly manifest = new ManifestText();
  private readonly folders = new Set<string>();

  private constructor(
    private readonly place: string,
    private readonly beside: string,
    private readonly handle: FileHandle,
  ) {}

  static async begin(place: string, head: Head): Promise<ArchiveWriter> {
    const beside = `${place}.unfinished`;
    await mkdir(dirname(place), { recursive: true, mode: FOLDER_MODE });
    await mkdir(beside, { mode: FOLDER_MODE });
    const handle = await open(join(beside, MANIFEST), 'wx', FILE_MODE);
    const writer = new ArchiveWriter(place, beside, handle);
    await writer.write(head);
    return writer;
  }

  /** A table's rows, compressed. `source` knows how many they were once it has ended. */
  async addTable(
    source: Readable & { readonly rows: number },
    of: { table: string; columns: string[] },
  ): Promise<number> {
    const kept = await this.keep(`tables/${of.table}.copy.gz`, source, true);
    await this.write({ ...kept, ...of, rows: source.rows });
    return source.rows;
  }

  /** An uploaded file, as it is: pictures and papers do not get smaller. */
  async addFile(name: string, source: Readable): Promise<void> {
    await this.write(await this.keep(name, source, false));
  }

  async addSequence(entry: SequenceEntry): Promise<void> {
    await this.write(entry);
  }

  /** From here on it is an archive. */
  async finish(): Promise<void> {
    await this.handle.write(this.manifest.end());
    await this.handle.sync();
    await this.handle.close();
    for (const folder of [...this.folders, this.beside]) await syncFolder(folder);
    await rename(this.beside, this.place);
    await syncFolder(dirname(this.place));
  }

  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.beside, { recursive: true, force: true });
  }

  private async write(entry: Parameters<ManifestText['line']>[0]): Promise<void> {
    await this.handle.write(this.manifest.line(entry));
  }

  private async keep(name: string, source: Readable, isPacked: boolean): Promise<FileEntry> {
    const path = join(this.beside, name);
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    this.folders.add(dirname(path));
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const target = createWriteStream(path, { flags: 'wx', mode: FILE_MODE, flush: true });
    if (isPacked) await pipeline(source, createGzip(), counted, target);
    else await pipeline(source, counted, target);
    return { file: name, bytes, sha256: hash.digest('hex') };
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
