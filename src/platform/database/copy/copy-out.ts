import { Readable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

/** Rows come one message each; as few buffers as that travel on. */
const CHUNK_BYTES = 64 * 1024;

/**
 * `COPY … TO STDOUT` as a stream: `client.query(new CopyOut(sql))`. Memory stays flat, because the
 * server's socket is not read while nobody takes what came. The client must not pipeline.
 */
export class CopyOut extends Readable implements Submittable {
  /** How many rows there were; known when the stream has ended. */
  rows = 0;
  private connection: Connection | undefined;
  private parts: Buffer[] = [];
  private bytes = 0;
  private isOver = false;

  constructor(private readonly sql: string) {
    super({ highWaterMark: CHUNK_BYTES });
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  /** The message lies in a buffer that the next one overwrites. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.parts.push(Buffer.from(chunk));
    this.bytes += chunk.length;
    if (this.bytes >= CHUNK_BYTES) this.flush();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = rowsIn(text);
    this.flush();
  }

  handleReadyForQuery(): void {
    this.isOver = true;
    this.push(null);
  }

  handleError(error: Error): void {
    this.isOver = true;
    this.destroy(error);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  /** Given up half-way, the rest is still on its way: the connection is of no more use. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.isOver) this.connection?.stream.destroy();
    done(error);
  }

  private flush(): void {
    if (this.bytes === 0) return;
    const isWanted = this.push(Buffer.concat(this.parts, this.bytes));
    this.parts = [];
    this.bytes = 0;
    if (!isWanted) this.connection?.stream.pause();
  }
}

/** `COPY 12` */
export function rowsIn(commandTag: string): number {
  return Number(/^COPY (\d+)$/.exec(commandTag)?.[1] ?? Number.NaN);
}
