import { Writable } from 'node:stream';
import type { Connection, Submittable } from 'pg';
import { rowsIn } from './copy-out.js';

declare module 'pg' {
  /** What the driver has for COPY and its types leave out. */
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
    sendCopyFail(reason: string): void;
  }
}

type Done = (error?: Error | null) => void;

/** `COPY … FROM STDIN` as a stream, ended when the server has taken all. The client must not pipeline. */
export class CopyIn extends Writable implements Submittable {
  /** How many rows the server took; known when the stream has finished. */
  rows = 0;
  private connection: Connection | undefined;
  private isOpen = false;
  private waiting: (() => void) | undefined;
  private finished: Done | undefined;

  constructor(private readonly sql: string) {
    super();
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyInResponse(): void {
    this.isOpen = true;
    this.waiting?.();
    this.waiting = undefined;
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = rowsIn(text);
  }

  handleReadyForQuery(): void {
    this.isOpen = false;
    this.finished?.();
  }

  handleError(error: Error): void {
    this.isOpen = false;
    this.destroy(error);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.whenOpen((connection) => {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) connection.stream.once('drain', () => done());
      else done();
    });
  }

  override _final(done: Done): void {
    this.finished = done;
    this.whenOpen((connection) => connection.endCopyFrom());
  }

  override _destroy(error: Error | null, done: Done): void {
    if (this.isOpen) this.connection?.sendCopyFail(error?.message ?? 'given up');
    done(error);
  }

  private whenOpen(work: (connection: Connection) => void): void {
    const { connection } = this;
    if (this.isOpen && connection !== undefined) work(connection);
    else this.waiting = () => this.connection !== undefined && work(this.connection);
  }
}
