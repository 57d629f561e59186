import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { zoneId } from '../../../kernel/time/zones.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { OpenSchedule } from './open-schedule.js';

const begun = z.object({ psychologistId: z.string(), timeZone: z.string().transform(zoneId) });

/** Whoever begins a profile has a schedule soon after, long before anybody can book. */
@Injectable()
export class OpenScheduleOfNewcomers implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly openSchedule: OpenSchedule,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('psychologist.begun', ({ payload }) => {
      const { psychologistId, timeZone } = begun.parse(payload);
      return this.runner.run((tx) => this.openSchedule.execute(tx, psychologistId, timeZone));
    });
  }
}
