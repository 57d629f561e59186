import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

import { StartProblem } from './start-problem.js';

interface Waiting {
  lines: string;
  written: () => void;
  failed: (reason: unknown) => void;
}

interface Replay<R> {
  records: R[];
  /** Length in bytes of the whole, readable records; what follows is a torn last line. */
  soundBytes: number;
}

/**
 * An append-only file of JSON lines. `append` settles only when the records are on the disk, so
 * whatever was acknowledged survives `kill -9` and a power cut. Appends that arrive while one is
 * being flushed share the next flush.
 */
export class Journal<R> {
  private waiting: Waiting[] = [];
  private flushing: Promise<void> | null = null;
  private failure: Error | null = null;

  private constructor(
    private readonly handle: FileHandle,
    private tornBytesFrom: number | null,
  ) {}

  /**
   * Opens or creates the file and reads what it holds. A torn last line (the process died while
   * writing it, so nobody was told it was stored) is left out, and cut off by the next append:
   * merely opening changes nothing, because another process may turn out to own the file.
   * @throws StartProblem when a line before the last cannot be read.
   */
  static async open<R>(path: string): Promise<{ journal: Journal<R>; records: R[] }> {
    const handle = await open(path, 'a+', 0o600);
    try {
      await syncFolder(dirname(path));
      const content = await handle.readFile();
      const { records, soundBytes } = replay<R>(path, content);
      const journal = new Journal<R>(handle, soundBytes < content.length ? soundBytes : null);
      return { journal, records };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Settles when every record is on the disk; after one failure the journal takes no more. */
  append(records: readonly R[]): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    return new Promise((written, failed) => {
      this.waiting.push({ lines, written, failed });
      this.flushing ??= this.flush();
    });
  }

  async close(): Promise<void> {
    await this.flushing;
    await this.handle.close();
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch.map(({ lines }) => lines).join(''));
        batch.forEach(({ written }) => {
          written();
        });
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error));
        batch.forEach(({ failed }) => {
          failed(error);
        });
      }
    }
    this.flushing = null;
  }

  private async write(text: string): Promise<void> {
    // A half-written line in the middle would make the file unreadable: stop at the first failure.
    if (this.failure !== null) throw this.failure;
    if (this.tornBytesFrom !== null) {
      await this.handle.truncate(this.tornBytesFrom);
      this.tornBytesFrom = null;
    }
    await this.handle.appendFile(text);
    await this.handle.datasync();
  }
}

function replay<R>(path: string, content: Buffer): Replay<R> {
  const records: R[] = [];
  let soundBytes = 0;
  for (let lineNumber = 1; ; lineNumber++) {
    const end = content.indexOf('\n', soundBytes);
    if (end === -1) return { records, soundBytes };
    try {
      records.push(JSON.parse(content.toString('utf8', soundBytes, end)) as R);
    } catch {
      if (end === content.length - 1) return { records, soundBytes };
      throw new StartProblem(`Line ${lineNumber} of ${path} cannot be read; the file is damaged.`);
    }
    soundBytes = end + 1;
  }
}

/** A new file's name is only safe once its folder is flushed; Windows cannot and need not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
