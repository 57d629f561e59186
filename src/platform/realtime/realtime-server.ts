import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { MachineClock } from '../../kernel/time/clock.js';
import { Readiness } from '../health/readiness.js';
import type { Actor } from '../http/actor.js';
import { Sites } from '../http/sites.js';
import { LOG } from '../log/log.module.js';
import { Connection, type ConnectionHandler } from './connection.js';

const REALTIME_PATH = '/realtime';

const BEAT_MS = 5_000;
/** A description of a session with all of a browser's codecs takes about 12 kB. */
const MOST_MESSAGE_BYTES = 64 * 1024;
const MOST_CONNECTIONS = 2_000;
const MOST_OF_ONE_ACCOUNT = 6;

/** What is behind the connections. */
export interface RealtimeService {
  /** Who is calling, by the cookies of their browser; null when nobody is signed in. */
  identify(cookies: string | undefined): Promise<Actor | null>;
  welcome(connection: Connection, actor: Actor): ConnectionHandler;
}

interface Guest {
  readonly connection: Connection;
  readonly handler: ConnectionHandler;
  readonly accountId: string;
  readonly cookies: string | undefined;
  readonly end: Promise<void>;
}

/**
 * WebSockets on the application's own HTTP server. Only our own pages may open one (Origin), only for
 * somebody who is signed in; it ends when their session does, and with the process (1012).
 */
@Injectable()
export class RealtimeServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  private readonly guests = new Set<Guest>();
  private readonly origins: ReadonlySet<string>;
  private service: RealtimeService | undefined;
  private beats: NodeJS.Timeout | undefined;
  private isClosing = false;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly readiness: Readiness,
    private readonly clock: MachineClock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.origins = new Sites(config).roomOrigins();
  }

  /** Whether this process answers requests at all: workers and the seed do not. */
  get isServing(): boolean {
    // Without HTTP there is none, whatever its type says.
    const host: { httpAdapter?: unknown } = this.adapterHost;
    return Boolean(host.httpAdapter) && this.config.role !== 'worker';
  }

  /** Puts the service behind the connections. */
  serve(service: RealtimeService): void {
    this.service = service;
  }

  onApplicationBootstrap(): void {
    if (!this.isServing) return;
    const server = this.adapterHost.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.answer(request, socket, head).catch((error: unknown) => {
        this.fail(error);
        refuse(socket, 503);
      });
    });
    this.beats = setInterval(() => this.beat(), BEAT_MS);
    this.beats.unref();
  }

  async onModuleDestroy(): Promise<void> {
    await this.close();
  }

  /** Sends everybody away, to come back to another process, and waits until they are gone. */
  async close(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.beats);
    const all = [...this.guests];
    for (const { connection } of all) connection.close('restart');
    await Promise.all(all.map(({ end }) => end));
  }

  private async answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { cookie, origin } = request.headers;
    if (request.url !== REALTIME_PATH || !this.service) return refuse(socket, 404);
    if (!this.origins.has(origin ?? '')) return refuse(socket, 403);
    if (this.isFull()) return refuse(socket, 503);
    const actor = await this.service.identify(cookie);
    if (actor === null) return refuse(socket, 401);
    if (this.countOf(actor.accountId) >= MOST_OF_ONE_ACCOUNT) return refuse(socket, 429);
    // While we asked who it is, the process may have begun to stop.
    if (this.isFull()) return refuse(socket, 503);
    this.sockets.handleUpgrade(request, socket, head, (opened) =>
      this.takeIn(opened, actor, cookie),
    );
  }

  private isFull(): boolean {
    const isStopping = this.isClosing || this.readiness.isStopping;
    return isStopping || this.guests.size >= MOST_CONNECTIONS;
  }

  private countOf(accountId: string): number {
    return [...this.guests].filter((guest) => guest.accountId === accountId).length;
  }

  private takeIn(socket: WebSocket, actor: Actor, cookies: string | undefined): void {
    if (!this.service) return socket.terminate();
    const connection = new Connection(socket, this.clock, (error) => this.fail(error));
    const handler = this.service.welcome(connection, actor);
    const end = connection.serve(handler);
    const guest = { connection, handler, accountId: actor.accountId, cookies, end };
    this.guests.add(guest);
    void end.finally(() => this.guests.delete(guest));
  }

  private beat(): void {
    for (const guest of this.guests) {
      guest.connection.ping();
      // A database that is away for a moment ends nobody's conversation.
      this.beatOf(guest).catch((error: unknown) => this.fail(error));
    }
  }

  private async beatOf({ connection, handler, accountId, cookies }: Guest): Promise<void> {
    const actor = await this.service?.identify(cookies);
    if (actor?.accountId === accountId) await handler.beat();
    else connection.close('refused');
  }

  private fail(error: unknown): void {
    this.log.warn({ err: error }, 'a realtime connection failed');
  }
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed) return;
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`;
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
