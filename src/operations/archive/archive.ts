import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { OperationFault } from '../operation-fault.js';
import { MANIFEST, readManifest, type FileEntry, type Manifest, type Part } from './manifest.js';

/** An archive that was finished, as it lies in its folder. */
export class Archive {
  private constructor(
    readonly folder: string,
    readonly manifest: Manifest,
  ) {}

  /** @throws OperationFault when the folder holds no archive of that part, or its manifest was changed. */
  static async open(folder: string, part: Part): Promise<Archive> {
    const manifest = await manifestIn(folder);
    if (manifest.head.part !== part) {
      throw new OperationFault(`${folder} is an archive of the ${manifest.head.part} database.`);
    }
    return new Archive(folder, manifest);
  }

  /** A sentence for every file that is not there or not what was written. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    for (const entry of this.manifest.files) {
      const fault = await this.faultOf(entry);
      if (fault !== null) faults.push(fault);
    }
    return faults;
  }

  /** A table's rows, unpacked. */
  table(entry: FileEntry): Readable {
    const unpacked = createGunzip();
    // An error of either ends both; whoever reads hears of it.
    pipeline(this.file(entry), unpacked).catch((error: unknown) => {
      unpacked.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return unpacked;
  }

  file({ file }: FileEntry): Readable {
    return createReadStream(join(this.folder, file));
  }

  private async faultOf(entry: FileEntry): Promise<string | null> {
    if (normalize(entry.file) !== entry.file || entry.file.includes('..')) {
      return `${entry.file} is no place within an archive.`;
    }
    const hash = createHash('sha256');
    try {
      await pipeline(this.file(entry), hash);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' ? `${entry.file} is missing.` : `${entry.file} cannot be read.`;
    }
    const isSame = hash.digest('hex') === entry.sha256;
    return isSame ? null : `${entry.file} is not what was written: its SHA-256 is another.`;
  }
}

async function manifestIn(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new OperationFault(`${folder} holds no archive: there is no ${MANIFEST}.`);
  }
  try {
    return readManifest(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationFault(`The archive ${folder} cannot be used: ${reason}`);
  }
}
