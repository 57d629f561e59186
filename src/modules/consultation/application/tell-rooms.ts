import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { DatabaseNews } from '../../../platform/realtime/database-news.js';
import { RoomRepository } from '../infrastructure/room.repository.js';
import { ROOM_NEWS } from './room-acts.js';

const CHANGES = [
  ...['booking.cancelled', 'booking.moved', 'booking.outcome_marked', 'booking.guest_ended'],
] as const;

/** A booking that no longer stands, or not at that time, closes its room at once; a link taken back, to its guest. */
@Injectable()
export class TellRooms implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly news: DatabaseNews,
    private readonly rooms: RoomRepository,
  ) {}

  onModuleInit(): void {
    for (const type of CHANGES) {
      this.delivery.subscribe(type, ({ aggregateId }) =>
        this.runner.run((tx) => this.news.publish(tx, ROOM_NEWS, aggregateId)),
      );
    }
    this.delivery.subscribe('account.suspended_at_once', ({ aggregateId }) =>
      this.runner.run(async (tx) => {
        const rooms = await this.rooms.occupiedBy(tx, aggregateId);
        for (const bookingId of rooms) await this.news.publish(tx, ROOM_NEWS, bookingId);
      }),
    );
  }
}
