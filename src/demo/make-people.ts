import type { Instant } from '../kernel/time/instant.js';
import {
  dayNumberOf,
  parseCivilDate,
  plusDays,
  weekdayOfDayNumber,
  type CivilDate,
} from '../kernel/time/civil-date.js';
import { civilDateOf, zoneId } from '../kernel/time/zones.js';
import { hashPassword, type Duty, type Role } from '../modules/accounts/index.js';
import type { NewPsychologist } from '../modules/directory/index.js';
import { UNLIMITED } from '../modules/scheduling/index.js';
import type { Tx } from '../platform/database/transaction-runner.js';
import { drawAvatar } from './avatar/draw-avatar.js';
import { lookOf } from './avatar/look.js';
import { APPLICANTS } from './data/applicants.js';
import { CATEGORIES } from './data/categories.js';
import { CLIENTS, DEMO_ADMIN, DEMO_FINANCE, type DemoClient } from './data/clients.js';
import { educationOf } from './data/education.js';
import { DEMO_PSYCHOLOGIST, type DemoPsychologist } from './data/psychologist.js';
import { PSYCHOLOGISTS, slugOf } from './data/psychologists.js';
import { hoursAround, soonSession } from './story/soon.js';
import type { UseCases } from './use-cases.js';

const PASSWORD = 'RuangPulih!2026';

/** Who was made, by name. */
export interface DemoPeople {
  readonly adminId: string;
  /** The second admin that money going out needs. */
  readonly financeId: string;
  /** Of the one password everybody has. */
  readonly passwordHash: string;
  /** Accounts of those who want to join, by address. */
  readonly applicants: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, { accountId: string; zone: string }>;
  readonly psychologists: ReadonlyMap<string, MadePsychologist>;
}

export interface MadePsychologist {
  readonly accountId: string;
  readonly psychologistId: string;
  readonly serviceIds: readonly string[];
  readonly facts: DemoPsychologist;
}

/** Makes everybody in the demo, at the time the clock shows. */
export async function makePeople(house: UseCases, present: Instant): Promise<DemoPeople> {
  const passwordHash = await hashPassword(PASSWORD);
  return house.runner.run(async (tx) => {
    const register = registrar(house, tx, passwordHash);
    for (const category of CATEGORIES) await house.addCategory.execute(tx, category);
    const office = { zone: 'Asia/Jakarta', language: 'id' } as const;
    const adminId = await register({ ...DEMO_ADMIN, ...office }, 'admin', ['superadmin']);
    const financeId = await register({ ...DEMO_FINANCE, ...office }, 'admin', ['finance']);
    const clients = new Map<string, { accountId: string; zone: string }>();
    for (const client of CLIENTS) {
      const accountId = await register(client, 'client');
      clients.set(client.name, { accountId, zone: client.zone });
    }
    const psychologists = new Map<string, MadePsychologist>();
    for (const [index, facts] of PSYCHOLOGISTS.entries()) {
      const { name, zone } = facts;
      const accountId = await register(
        { name, zone, email: emailOf(name), language: 'id' },
        'psychologist',
      );
      const made = await house.addPsychologist.execute(tx, profileOf({ accountId, index }, facts));
      await setUpSchedule(house, tx, { ...made, facts, present });
      psychologists.set(name, { accountId, facts, ...made });
    }
    const applicants = new Map<string, string>();
    for (const { email, profile } of APPLICANTS) {
      const { name, zone } = profile;
      applicants.set(email, await register({ name, zone, email, language: 'id' }, 'psychologist'));
    }
    return { adminId, financeId, passwordHash, applicants, clients, psychologists };
  });
}

function registrar(house: UseCases, tx: Tx, passwordHash: string) {
  return (
    { name, email, zone, language, phone }: DemoClient,
    role: Role,
    duties: readonly Duty[] = [],
  ): Promise<string> =>
    house.registerAccount.execute(tx, {
      name,
      email,
      phone: phone ?? null,
      phoneVerified: phone !== undefined,
      timeZone: zone,
      language,
      roles: [role],
      duties,
      passwordHash,
      emailVerified: true,
    });
}

function emailOf(name: string): string {
  const local = name === DEMO_PSYCHOLOGIST ? 'psikolog' : slugOf(name).replaceAll('-', '.');
  return `${local}@ruangpulih.test`;
}

function profileOf(
  { accountId, index }: { accountId: string; index: number },
  facts: DemoPsychologist,
): NewPsychologist {
  const { name, title, city, headline, about, approaches, languages } = facts;
  const { categories, services, sitter } = facts;
  return {
    ...{ name, title, city, headline, about, approaches, languages, categories, services },
    accountId,
    education: educationOf(facts, index),
    slug: slugOf(name),
    status: 'listed',
    zone: zoneId(facts.zone),
    gender: sitter.gender,
    practisingSince: firstOfMarch(facts.practisingSince),
    avatarSvg: drawAvatar(lookOf(name, sitter)),
    bookableUntil: null,
  };
}

function firstOfMarch(year: number): CivilDate {
  const date = parseCivilDate(`${year}-03-01`);
  if (date === undefined) throw new RangeError(`No year: ${year}`);
  return date;
}

async function setUpSchedule(
  house: UseCases,
  tx: Tx,
  made: { psychologistId: string; facts: DemoPsychologist; present: Instant },
): Promise<void> {
  const { psychologistId, facts } = made;
  const zone = zoneId(facts.zone);
  await house.openSchedule.execute(tx, psychologistId, zone);
  await house.setWorkingHours.execute(tx, psychologistId, { zone, rules: facts.week });
  await house.setScheduleSettings.execute(tx, psychologistId, {
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeHours: facts.noticeHours ?? 4,
    horizonDays: 60,
    slotStepMinutes: 60,
    ...UNLIMITED,
  });
  const today = civilDateOf(zone, made.present);
  for (const [inDays, note] of daysOff(facts)) {
    const date = plusDays(today, inDays);
    await house.setOverride.execute(tx, psychologistId, { date, intervals: [], note });
  }
  if (facts.name !== DEMO_PSYCHOLOGIST) return;
  const soon = soonSession(facts, made.present);
  const weekday = weekdayOfDayNumber(dayNumberOf(soon.date));
  const intervals = hoursAround(
    soon,
    facts.week.filter((rule) => rule.weekday === weekday),
  );
  const override = { date: soon.date, intervals, note: 'Jam tambahan' };
  await house.setOverride.execute(tx, psychologistId, override);
}

/** A few days on which nobody works, all of them ahead. */
function daysOff({ name, zone }: DemoPsychologist): [number, string][] {
  if (name === DEMO_PSYCHOLOGIST) return [[8, 'Pelatihan di Solo']];
  if (zone === 'Asia/Jayapura') return [[12, 'Ibadah keluarga']];
  return zone === 'Asia/Makassar' ? [[15, 'Upacara']] : [];
}
