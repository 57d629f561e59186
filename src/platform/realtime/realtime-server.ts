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
import { Sites } from '../http/sites.js';
import { LOG } from '../log/log.module.js';
import { Connection, type ConnectionHandler } from './connection.js';

/** For people with an account; for a guest, by what their device keeps for their link. */
const REALTIME_PATH = /^\/realtime(?:\/guests\/([0-9a-f-]{36}))?$/;

const BEAT_MS = 5_000;
/** A description of a session with all of a browser's codecs takes about 12 kB. */
const MOST_MESSAGE_BYTES = 64 * 1024;
const MOST_CONNECTIONS = 2_000;
const MOST_OF_ONE_CALLER = 6;

/** What is behind the connections. */
export interface RealtimeService {
  /** Who is calling, by the cookies of their browser; null when they are nobody we know. */
  identify(cookies: string | undefined, guestId: string | null): Promise<Caller | null>;
  welcome(connection: Connection, caller: Caller): ConnectionHandler;
}

/** Somebody with an account, or a guest. */
export interface Caller {
  readonly kind: 'account' | 'guest';
  readonly id: string;
}

interface Visit {
  readonly connection: Connection;
  readonly handler: ConnectionHandler;
  readonly caller: Caller;
  readonly cookies: string | undefined;
  readonly end: Promise<void>;
}

/**
 * WebSockets on the application's own HTTP server. Only our own pages may open one (Origin), only for
 * somebody we know; it ends when their session or their link does, and with the process (1012).
 */
@Injectable()
export class RealtimeServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  private readonly visits = new Set<Visit>();
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
    const all = [...this.visits];
    for (const { connection } of all) connection.close('restart');
    await Promise.all(all.map(({ end }) => end));
  }

  private async answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { cookie, origin } = request.headers;
    const door = doorOf(request.url);
    if (door === null || !this.service) return refuse(socket, 404);
    if (!this.origins.has(origin ?? '')) return refuse(socket, 403);
    if (this.isFull()) return refuse(socket, 503);
    const caller = await this.service.identify(cookie, door.guestId);
    if (caller === null) return refuse(socket, 401);
    if (this.countOf(caller) >= MOST_OF_ONE_CALLER) return refuse(socket, 429);
    // While we asked who it is, the process may have begun to stop.
    if (this.isFull()) return refuse(socket, 503);
    this.sockets.handleUpgrade(request, socket, head, (opened) =>
      this.takeIn(opened, caller, cookie),
    );
  }

  private isFull(): boolean {
    const isStopping = this.isClosing || this.readiness.isStopping;
    return isStopping || this.visits.size >= MOST_CONNECTIONS;
  }

  private countOf({ id }: Caller): number {
    return [...this.visits].filter(({ caller }) => caller.id === id).length;
  }

  private takeIn(socket: WebSocket, caller: Caller, cookies: string | undefined): void {
    if (!this.service) return socket.terminate();
    const connection = new Connection(socket, this.clock, (error) => this.fail(error));
    const handler = this.service.welcome(connection, caller);
    const end = connection.serve(handler);
    const visit = { connection, handler, caller, cookies, end };
    this.visits.add(visit);
    void end.finally(() => this.visits.delete(visit));
  }

  private beat(): void {
    for (const visit of this.visits) {
      visit.connection.ping();
      // A database that is away for a moment ends nobody's conversation.
      this.beatOf(visit).catch((error: unknown) => this.fail(error));
    }
  }

  private async beatOf({ connection, handler, caller, cookies }: Visit): Promise<void> {
    const guestId = caller.kind === 'guest' ? caller.id : null;
    const now = await this.service?.identify(cookies, guestId);
    if (now?.id === caller.id) await handler.beat();
    else connection.close('refused');
  }

  private fail(error: unknown): void {
    this.log.warn({ err: error }, 'a realtime connection failed');
  }
}

/** Null for an address that is none of ours. */
function doorOf(url = ''): { guestId: string | null } | null {
  const path = REALTIME_PATH.exec(url);
  return path === null ? null : { guestId: path[1] ?? null };
}

function refuse(socket: Duplex, status: number): void {
  if (socket.destroyed) return;
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`;
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
