import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../../kernel/time/clock.js';
import { actingAs } from '../../../platform/database/acting.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { LOG } from '../../../platform/log/log.module.js';
import type { Connection, ConnectionHandler } from '../../../platform/realtime/connection.js';
import { DatabaseNews } from '../../../platform/realtime/database-news.js';
import {
  RealtimeServer,
  type Caller,
  type RealtimeService,
} from '../../../platform/realtime/realtime-server.js';
import { RoomRepository } from '../infrastructure/room.repository.js';
import { Attendant, type Rooms } from './attendant.js';
import { Doorman } from './doorman.js';
import { ROOM_NEWS, RoomActs } from './room-acts.js';

/** What the lobby reads with. */
@Injectable()
export class LobbyParts {
  constructor(
    readonly reads: ClinicalReads,
    readonly clock: Clock,
    @Inject(LOG) readonly log: Logger,
  ) {}
}

/**
 * Everybody of this process who is in a room. The room itself is rows: whatever any process changes
 * there is told to all, and each shows it to its own.
 */
@Injectable()
export class Lobby implements RealtimeService, Rooms, OnApplicationBootstrap {
  private readonly attendants = new Map<string, Set<Attendant>>();
  private readonly looks = new Map<string, 'once' | 'again'>();

  constructor(
    private readonly server: RealtimeServer,
    private readonly news: DatabaseNews,
    private readonly doorman: Doorman,
    private readonly acts: RoomActs,
    private readonly repository: RoomRepository,
    private readonly parts: LobbyParts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.server.isServing) return;
    this.server.serve(this);
    await this.news.subscribe(ROOM_NEWS, {
      told: (bookingId) => this.glance(bookingId),
      missed: () => [...this.attendants.keys()].forEach((id) => this.glance(id)),
    });
  }

  async identify(cookies: string | undefined, guestId: string | null): Promise<Caller | null> {
    if (guestId !== null) return this.doorman.guest(cookies, guestId);
    return this.doorman.account(cookies);
  }

  welcome(connection: Connection, { kind, id }: Caller): ConnectionHandler {
    const bearer =
      kind === 'guest' ? { accountId: null, guestId: id } : { accountId: id, guestId: null };
    return new Attendant(connection, bearer, this.acts, this);
  }

  add(bookingId: string, attendant: Attendant): void {
    this.attendants.set(bookingId, (this.attendants.get(bookingId) ?? new Set()).add(attendant));
  }

  remove(bookingId: string, attendant: Attendant): void {
    const here = this.attendants.get(bookingId);
    here?.delete(attendant);
    if (here?.size === 0) this.attendants.delete(bookingId);
  }

  /** One look at a time for each room; whoever asks meanwhile is served by one more. */
  async look(bookingId: string): Promise<void> {
    if (this.looks.has(bookingId)) return void this.looks.set(bookingId, 'again');
    try {
      do {
        this.looks.set(bookingId, 'once');
        await this.lookOnce(bookingId);
      } while (this.looks.get(bookingId) === 'again');
    } finally {
      this.looks.delete(bookingId);
    }
  }

  private async lookOnce(bookingId: string): Promise<void> {
    // Who comes while it is read may be missing in what is read: they ask for a look of their own.
    const here = [...(this.attendants.get(bookingId) ?? [])];
    if (here.length === 0) return;
    const state = await actingAs('system:room', () =>
      this.repository.state(this.parts.reads, bookingId),
    );
    for (const attendant of here) await attendant.see(state, this.parts.clock.now());
  }

  /** What fails is seen at the next beat. */
  private glance(bookingId: string): void {
    if (!this.attendants.has(bookingId)) return;
    this.look(bookingId).catch((error: unknown) =>
      this.parts.log.warn({ err: error }, 'a room could not be read'),
    );
  }
}
