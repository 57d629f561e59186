import type { INestApplicationContext, Type } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { RegisterAccount } from '../modules/accounts/index.js';
import {
  ConfirmBooking,
  HoldSession,
  InviteGuest,
  ListSlots,
  MarkOutcome,
  RejectBooking,
} from '../modules/booking/index.js';
import { AttendanceRepository } from '../modules/consultation/index.js';
import { AddCategory, AddPsychologist, SaveProfile } from '../modules/directory/index.js';
import {
  ShareSummary,
  SignNote,
  TickHomework,
  WriteNote,
  WriteSummary,
} from '../modules/notes/index.js';
import {
  AssignMeasure,
  ChangeSharing,
  TakeMeasure,
  WriteGoal,
  WriteMood,
} from '../modules/progress/index.js';
import { MyMessagePreferences } from '../modules/notifications/index.js';
import { WishForReports } from '../modules/reporting/index.js';
import {
  ApprovePayout,
  EarningsReader,
  InvoiceReader,
  LedgerRepository,
  PayPayout,
  PreparePayouts,
  ReconcilePayment,
  SetBankAccount,
  StartPayment,
} from '../modules/payments/index.js';
import {
  ModerateReview,
  RatePsychologist,
  ReplyToReview,
  ReportReview,
  WriteReview,
} from '../modules/reviews/index.js';
import {
  OpenSchedule,
  SetOverride,
  SetScheduleSettings,
  SetWorkingHours,
} from '../modules/scheduling/index.js';
import {
  AddCredential,
  AdmitPsychologists,
  DecideApplication,
  OwnApplication,
  SubmitApplication,
  TakeDocument,
} from '../modules/verification/index.js';
import { TermsBook } from '../modules/settings/index.js';
import { OffsetClock } from '../kernel/time/clock.js';
import { MovableClock } from '../platform/clock/movable-clock.js';
import { SandboxClock } from '../platform/clock/sandbox-clock.js';
import { Database } from '../platform/database/database.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { Files } from '../platform/files/files.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Outbox } from '../platform/outbox/outbox.js';

/** What the demo is made with: the front doors everybody else uses, and the clock. */
export class UseCases {
  readonly config: Config;
  readonly clock = this.get(OffsetClock);
  readonly movableClock = this.get(MovableClock);
  readonly sandboxClock = this.get(SandboxClock);
  readonly database = this.get(Database);
  readonly runner = this.get(TransactionRunner);
  readonly jobs = this.get(Jobs);
  readonly outbox = this.get(Outbox);
  readonly files = this.get(Files);
  readonly registerAccount = this.get(RegisterAccount);
  readonly addCategory = this.get(AddCategory);
  readonly addPsychologist = this.get(AddPsychologist);
  readonly saveProfile = this.get(SaveProfile);
  readonly ownApplication = this.get(OwnApplication);
  readonly addCredential = this.get(AddCredential);
  readonly admitPsychologists = this.get(AdmitPsychologists);
  readonly takeDocument = this.get(TakeDocument);
  readonly submitApplication = this.get(SubmitApplication);
  readonly decideApplication = this.get(DecideApplication);
  readonly openSchedule = this.get(OpenSchedule);
  readonly setWorkingHours = this.get(SetWorkingHours);
  readonly setScheduleSettings = this.get(SetScheduleSettings);
  readonly setOverride = this.get(SetOverride);
  readonly listSlots = this.get(ListSlots);
  readonly holdSession = this.get(HoldSession);
  readonly confirmBooking = this.get(ConfirmBooking);
  readonly inviteGuest = this.get(InviteGuest);
  readonly rejectBooking = this.get(RejectBooking);
  readonly markOutcome = this.get(MarkOutcome);
  readonly attendance = this.get(AttendanceRepository);
  readonly invoiceReader = this.get(InvoiceReader);
  readonly startPayment = this.get(StartPayment);
  readonly reconcilePayment = this.get(ReconcilePayment);

  readonly setBankAccount = this.get(SetBankAccount);
  readonly earnings = this.get(EarningsReader);
  readonly preparePayouts = this.get(PreparePayouts);
  readonly approvePayout = this.get(ApprovePayout);
  readonly payPayout = this.get(PayPayout);

  readonly changeSharing = this.get(ChangeSharing);
  readonly assignMeasure = this.get(AssignMeasure);
  readonly takeMeasure = this.get(TakeMeasure);
  readonly writeGoal = this.get(WriteGoal);
  readonly writeMood = this.get(WriteMood);

  readonly ledger = this.get(LedgerRepository);
  readonly terms = this.get(TermsBook);
  readonly writeReview = this.get(WriteReview);
  readonly replyToReview = this.get(ReplyToReview);
  readonly reportReview = this.get(ReportReview);
  readonly moderateReview = this.get(ModerateReview);
  readonly ratePsychologist = this.get(RatePsychologist);

  readonly writeNote = this.get(WriteNote);
  readonly signNote = this.get(SignNote);
  readonly writeSummary = this.get(WriteSummary);
  readonly shareSummary = this.get(ShareSummary);
  readonly tickHomework = this.get(TickHomework);
  readonly messagePreferences = this.get(MyMessagePreferences);
  readonly wishForReports = this.get(WishForReports);

  constructor(private readonly app: INestApplicationContext) {
    this.config = app.get<Config>(CONFIG, { strict: false });
  }

  private get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }
}
