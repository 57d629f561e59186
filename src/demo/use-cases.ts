import type { INestApplicationContext } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { RegisterAccount } from '../modules/accounts/index.js';
import {
  ConfirmBooking,
  HoldSession,
  ListSlots,
  MarkOutcome,
  RejectBooking,
} from '../modules/booking/index.js';
import { AddCategory, AddPsychologist } from '../modules/directory/index.js';
import { InvoiceReader, ReconcilePayment, StartPayment } from '../modules/payments/index.js';
import {
  OpenSchedule,
  SetOverride,
  SetScheduleSettings,
  SetWorkingHours,
} from '../modules/scheduling/index.js';
import { OffsetClock } from '../kernel/time/clock.js';
import { MovableClock } from '../platform/clock/movable-clock.js';
import { SandboxClock } from '../platform/clock/sandbox-clock.js';
import { Database } from '../platform/database/database.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Outbox } from '../platform/outbox/outbox.js';

/** What the demo is made with: the front doors everybody else uses, and the clock. */
export type UseCases = ReturnType<typeof useCasesOf>;

export function useCasesOf(app: INestApplicationContext) {
  const anywhere = { strict: false };
  return {
    config: app.get<Config>(CONFIG, anywhere),
    clock: app.get(OffsetClock, anywhere),
    movableClock: app.get(MovableClock, anywhere),
    sandboxClock: app.get(SandboxClock, anywhere),
    database: app.get(Database, anywhere),
    runner: app.get(TransactionRunner, anywhere),
    jobs: app.get(Jobs, anywhere),
    outbox: app.get(Outbox, anywhere),
    registerAccount: app.get(RegisterAccount, anywhere),
    addCategory: app.get(AddCategory, anywhere),
    addPsychologist: app.get(AddPsychologist, anywhere),
    openSchedule: app.get(OpenSchedule, anywhere),
    setWorkingHours: app.get(SetWorkingHours, anywhere),
    setScheduleSettings: app.get(SetScheduleSettings, anywhere),
    setOverride: app.get(SetOverride, anywhere),
    listSlots: app.get(ListSlots, anywhere),
    holdSession: app.get(HoldSession, anywhere),
    confirmBooking: app.get(ConfirmBooking, anywhere),
    rejectBooking: app.get(RejectBooking, anywhere),
    markOutcome: app.get(MarkOutcome, anywhere),
    invoiceReader: app.get(InvoiceReader, anywhere),
    startPayment: app.get(StartPayment, anywhere),
    reconcilePayment: app.get(ReconcilePayment, anywhere),
  };
}
