import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instant, MINUTE } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DatabaseNews } from '../../../platform/realtime/database-news.js';
import { AttendanceRepository } from '../infrastructure/attendance.repository.js';
import { RoomRepository } from '../infrastructure/room.repository.js';
import { TicketRepository } from '../infrastructure/ticket.repository.js';
import { ROOM_NEWS } from './room-acts.js';

/** A living process says every few seconds who is there. */
const UNSEEN_MS = 30_000;

/** Clears rooms of those whose process is gone, and forgets what served its minute. */
@Injectable()
export class SweepRooms implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly jobs: Jobs,
    private readonly news: DatabaseNews,
    private readonly rooms: RoomRepository,
    private readonly tickets: TicketRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('rooms', () => this.run());
  }

  /** Returns how many rows it cleared. */
  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const gone = await this.rooms.forgetUnseen(tx, UNSEEN_MS);
      for (const { bookingId, unseenMs, ...who } of gone) {
        const at = instant(tx.now - unseenMs);
        await this.attendance.add(tx, bookingId, { ...who, fact: 'left', at });
        await this.news.publish(tx, ROOM_NEWS, bookingId);
      }
      const tickets = await this.tickets.forgetOld(tx);
      const signals = await this.rooms.forgetSignals(tx, MINUTE);
      return gone.length + tickets + signals;
    });
  }
}
