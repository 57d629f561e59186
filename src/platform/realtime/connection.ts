import type { RawData, WebSocket } from 'ws';
import { newId } from '../../kernel/identity/id.js';
import type { MachineClock } from '../../kernel/time/clock.js';
import { CLOSE, type CloseReason } from './close-codes.js';
import { FloodLimit } from './flood-limit.js';

/** What is done with what comes in. Messages of one connection are handled one after the other. */
export interface ConnectionHandler {
  message(text: string): Promise<void>;
  /** Every few seconds, while the caller's session stands. */
  beat(): Promise<void>;
  /** Once, after the last message. */
  closed(): Promise<void>;
}

/** A burst of candidates fits; a person clicking never comes near. */
const AT_ONCE = 80;
const PER_SECOND = 20;
/** Somebody who does not read is not waited for. */
const MOST_UNREAD_BYTES = 1024 * 1024;
const CLOSE_PATIENCE_MS = 1_000;

/** One WebSocket, with a limit on what it may send and an end that is always told. */
export class Connection {
  readonly id: string = newId();
  private readonly flood = new FloodLimit(AT_ONCE, PER_SECOND);
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;
  private isAlive = true;
  private isOver = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly clock: MachineClock,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Resolves when the connection is closed and its handler has heard of it. */
  async serve(handler: ConnectionHandler): Promise<void> {
    this.socket.on('pong', () => (this.isAlive = true));
    // A frame too large or not one at all: ws itself says why, and then closes.
    this.socket.on('error', () => this.cutOffSoon());
    this.socket.on('message', (data, isBinary) => this.receive(data, isBinary, handler));
    await new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
    this.isOver = true;
    await this.work;
    await handler.closed().catch(this.onFailure);
  }

  send(message: object): void {
    if (this.isOver || this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > MOST_UNREAD_BYTES) return this.socket.terminate();
    this.socket.send(JSON.stringify(message));
  }

  close(reason: CloseReason): void {
    if (this.isOver) return;
    this.isOver = true;
    const [code, words] = CLOSE[reason];
    this.socket.close(code, words);
    this.cutOffSoon();
  }

  /** Whether the other side still answers; asks it again. */
  ping(): void {
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  private cutOffSoon(): void {
    setTimeout(() => this.socket.terminate(), CLOSE_PATIENCE_MS).unref();
  }

  private receive(data: RawData, isBinary: boolean, handler: ConnectionHandler): void {
    this.isAlive = true;
    if (this.isOver) return;
    if (isBinary) return this.close('notText');
    if (!this.flood.take(this.clock.now()) || this.waiting >= AT_ONCE) return this.close('flood');
    this.waiting += 1;
    const text = textOf(data);
    this.work = this.work
      .then(() => (this.isOver ? undefined : handler.message(text)))
      .catch((error: unknown) => {
        this.onFailure(error);
        this.close('failure');
      })
      .finally(() => (this.waiting -= 1));
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data as ArrayBuffer).toString('utf8');
}
