import pino from 'pino';
import type { TestDatabase } from './test-database.js';
import { newId } from '../../src/kernel/identity/id.js';
import type { FixedClock } from '../../src/kernel/time/clock.js';
import { minusHours, plusMinutes, toDate } from '../../src/kernel/time/instant.js';
import { at } from '../../src/kernel/time/testing.js';
import type { Queryable } from '../../src/platform/database/database.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { OutboxDelivery } from '../../src/platform/outbox/outbox-delivery.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import {
  AccountLetters,
  AccountLinks,
  AdminInvitations,
  Consents,
  People,
  PhoneProofs,
} from '../../src/modules/accounts/index.js';
import {
  GuestLinks,
  type BookingFact,
  type BookingFacts,
} from '../../src/modules/booking/index.js';
import { ComposeMessage } from '../../src/modules/notifications/application/compose-message.js';
import { GiveUpLostMessages } from '../../src/modules/notifications/application/give-up-lost-messages.js';
import { HandOver } from '../../src/modules/notifications/application/hand-over.js';
import { JudgeMessage } from '../../src/modules/notifications/application/judge-message.js';
import { MyMessagePreferences } from '../../src/modules/notifications/application/my-message-preferences.js';
import { OweMessages } from '../../src/modules/notifications/application/owe-messages.js';
import { ReadWishes } from '../../src/modules/notifications/application/read-wishes.js';
import { Recipients } from '../../src/modules/notifications/application/recipients.js';
import { ReceiveStatuses } from '../../src/modules/notifications/application/receive-statuses.js';
import { SendDueMessages } from '../../src/modules/notifications/application/send-due-messages.js';
import { SweepMessages } from '../../src/modules/notifications/application/sweep-messages.js';
import type { Delivery } from '../../src/modules/notifications/domain/delivery.js';
import type { ReportDigest } from '../../src/modules/notifications/domain/report-digest.js';
import { Mailer, type Mail } from '../../src/modules/notifications/domain/mailer.js';
import { WhatsApp, type WhatsAppMessage } from '../../src/modules/notifications/domain/whatsapp.js';
import { MessageRepository } from '../../src/modules/notifications/infrastructure/message.repository.js';
import { PreferenceRepository } from '../../src/modules/notifications/infrastructure/preference.repository.js';
import { ToldMessagesRepository } from '../../src/modules/notifications/infrastructure/told-messages.repository.js';

const SITE = 'http://localhost:3000';
const MASTER_KEY = { id: 'a test', key: Buffer.alloc(32, 7) };
const LINKS = new AccountLinks(MASTER_KEY);
export const APP_SECRET = 'bench-whatsapp-app-secret';
export const STARTS_AT = at('2026-11-26 10:00', 'Asia/Jakarta');

/** Takes every mail, unless it is told how the next ones end. */
class InboxMailer extends Mailer {
  readonly mails: Mail[] = [];
  answers: Delivery[] = [];

  override async send(mail: Mail): Promise<Delivery> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = this.answers.shift() ?? { outcome: 'accepted', providerRef: '250 ok' };
    if (answer.outcome !== 'refused') this.mails.push(mail);
    return answer;
  }
}

/** Takes every template, unless it is told how the next ones end. */
class Phone extends WhatsApp {
  readonly messages: WhatsAppMessage[] = [];
  answers: Delivery[] = [];

  constructor(override readonly isOffered: boolean) {
    super();
  }

  override send(message: WhatsAppMessage): Promise<Delivery> {
    const providerRef = `wamid.${message.messageId}`;
    const answer = this.answers.shift() ?? { outcome: 'accepted', providerRef };
    if (answer.outcome !== 'refused') this.messages.push(message);
    return Promise.resolve(answer);
  }
}

/** Bookings as they would be re-read, changed at will. */
export class Bookings implements Pick<BookingFacts, 'of'> {
  readonly facts = new Map<string, BookingFact>();

  of(_: Queryable, ids: readonly string[]): Promise<Map<string, BookingFact>> {
    return Promise.resolve(new Map([...this.facts].filter(([id]) => ids.includes(id))));
  }

  change(id: string, change: Partial<BookingFact>): void {
    const fact = this.facts.get(id);
    if (fact) this.facts.set(id, { ...fact, ...change });
  }
}

/** What one process holds: its own sweeps and lines over the shared database. */
export function processOver(
  db: TestDatabase,
  bookings: Bookings,
  {
    machineClock,
    hasWhatsApp = false,
    reports = { of: () => Promise.resolve(null) },
  }: { machineClock: FixedClock; hasWhatsApp?: boolean; reports?: ReportDigest },
) {
  const log = pino({ level: 'silent' });
  const mailer = new InboxMailer();
  const phone = new Phone(hasWhatsApp);
  const jobs = new Jobs(log);
  const delivery = new OutboxDelivery(db.runner, db.database, machineClock, jobs, log);
  const [messages, told] = [new MessageRepository(), new ToldMessagesRepository()];
  const [people, consents, switches] = [new People(), new Consents(), new PreferenceRepository()];
  const guests = new GuestLinks(MASTER_KEY, machineClock, LINKS);
  const wishes = new ReadWishes(switches, consents, phone);
  const due = new SendDueMessages(
    db.runner,
    machineClock,
    messages,
    told,
    new JudgeMessage(
      new Recipients(people, new AdminInvitations(db.database, machineClock, LINKS), guests),
      bookings,
      wishes,
      reports,
      new AccountLetters(machineClock),
      new PhoneProofs(MASTER_KEY, machineClock),
      guests,
    ),
    new ComposeMessage(
      { to: () => Promise.resolve([]) },
      {
        publicUrl: SITE,
        sites: { client: SITE, practice: SITE, admin: SITE },
        mail: { server: null, from: 'RuangPulih <halo@ruangpulih.test>' },
      },
      LINKS,
    ),
    new HandOver(mailer, phone),
  );
  const lost = new GiveUpLostMessages(db.runner, machineClock, messages, told, log);
  const owe = new OweMessages(delivery, db.runner, messages, bookings, jobs, phone);
  owe.onModuleInit();
  const account = {
    sender: { apiUrl: 'http://127.0.0.1:1', phoneNumberId: '1', token: 'a bearer token' },
    hook: { appSecret: APP_SECRET, verifyToken: 'a token to verify' },
  };
  return {
    mailer,
    phone,
    outbox: new Outbox(jobs),
    delivery,
    consents,
    sweep: new SweepMessages(jobs, lost, due, log),
    statuses: new ReceiveStatuses(db.runner, told, jobs, { whatsapp: account }, log),
    preferences: new MyMessagePreferences(
      db.database,
      db.runner,
      people,
      consents,
      switches,
      told,
      wishes,
    ),
  };
}

export async function messageReader(
  db: TestDatabase,
  {
    name,
    language = 'id',
    phone = null,
  }: { name: string; language?: string; phone?: string | null },
): Promise<string> {
  const id = newId();
  await db.database.query(
    `INSERT INTO account (id, email, password_hash, name, phone, phone_verified_at, time_zone, language, terms_accepted_at, created_at)
     VALUES ($1, $2, 'x', $3, $4, CASE WHEN $4::text IS NOT NULL THEN now() END, 'Asia/Jakarta', $5,
             now(), now())`,
    [id, `${id}@ruangpulih.test`, name, phone, language],
  );
  return id;
}

/** A booking for the 26th at ten, of a client in Jayapura and a psychologist who reads English. */
export function bookingBetween(
  bookings: Bookings,
  parties: { client: string; psychologist: string },
  status: BookingFact['status'],
): BookingFact {
  const id = newId();
  const fact: BookingFact = {
    ...{
      psychologistId: newId(),
      serviceId: newId(),
      freeCancelUntil: null,
      chainId: id,
      keepUntil: null,
    },
    id,
    status,
    timeRevision: 1,
    startsAt: STARTS_AT,
    endsAt: plusMinutes(STARTS_AT, 50),
    clientAccountId: parties.client,
    psychologistAccountId: parties.psychologist,
    clientZone: 'Asia/Jayapura',
    psychologistZone: 'Asia/Jakarta',
    decideUntil: minusHours(STARTS_AT, 24),
    wasConfirmed: true,
    rejectionReasonCode: null,
  };
  bookings.facts.set(fact.id, fact);
  return fact;
}

/** The event as booking writes it, delivered. */
export async function publishBooking(
  db: TestDatabase,
  worker: ReturnType<typeof processOver>,
  { type, fact }: { type: string; fact: BookingFact },
): Promise<void> {
  await db.runner.run((tx) =>
    worker.outbox.publish(tx, {
      type,
      aggregateId: fact.id,
      payload: {
        bookingId: fact.id,
        psychologistAccountId: fact.psychologistAccountId,
        clientAccountId: fact.clientAccountId,
        startsAt: toDate(fact.startsAt).toISOString(),
        endsAt: toDate(fact.endsAt).toISOString(),
        timeRevision: fact.timeRevision,
        version: 3,
        lapsed: false,
      },
      dedupeKey: newId(),
    }),
  );
  await worker.delivery.deliverAll();
}
