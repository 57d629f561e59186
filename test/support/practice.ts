import { randomUUID } from 'node:crypto';
import type { CivilDate } from '../../src/kernel/time/civil-date.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import { hashPassword, RegisterAccount, type Duty } from '../../src/modules/accounts/index.js';
import {
  AddPsychologist,
  SetRating,
  type NewPsychologist,
} from '../../src/modules/directory/index.js';
import { OpenSchedule, SetWorkingHours } from '../../src/modules/scheduling/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import { ok, PASSWORD, type Schemas, type Visitor } from './visitor.js';

/** A listed psychologist who works every day from 08:00 to 20:00 in Jakarta. */
export interface Practice {
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly freeServiceId: string;
  readonly email: string;
}

type RatingSum = Parameters<SetRating['execute']>[2];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export async function openPractice(
  house: House,
  { rated, ...shown }: Partial<NewPsychologist> & { rated?: RatingSum } = {},
): Promise<Practice> {
  const email = `${randomUUID()}@praktik.test`;
  const accountId = await account(house, { email, roles: ['psychologist'], name: 'Ratri Anindya' });
  const zone = zoneId('Asia/Jakarta');
  const runner = house.app.get(TransactionRunner);
  return runner.run(async (tx) => {
    const { psychologistId, serviceIds } = await house.app
      .get(AddPsychologist, { strict: false })
      .execute(tx, { ...profile(accountId), zone, ...shown });
    if (rated) {
      await house.app.get(SetRating, { strict: false }).execute(tx, psychologistId, rated);
    }
    await house.app.get(OpenSchedule, { strict: false }).execute(tx, psychologistId, zone);
    const rules = WEEK.map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1200 }));
    await house.app
      .get(SetWorkingHours, { strict: false })
      .execute(tx, psychologistId, { zone, rules });
    const [serviceId = '', freeServiceId = ''] = serviceIds;
    return { psychologistId, serviceId, freeServiceId, email };
  });
}

/** An account with any role, made as the seed makes them; an admin does everything unless said otherwise. */
export async function account(
  house: House,
  of: {
    email: string;
    roles: ('client' | 'psychologist' | 'admin')[];
    name?: string;
    duties?: Duty[];
  },
): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  const everything: Duty[] = of.roles.includes('admin') ? ['superadmin'] : [];
  return house.app.get(TransactionRunner).run((tx) =>
    house.app.get(RegisterAccount, { strict: false }).execute(tx, {
      email: of.email,
      emailVerified: true,
      passwordHash,
      name: of.name ?? 'Dewi',
      roles: of.roles,
      duties: of.duties ?? everything,
      timeZone: 'Asia/Jakarta',
      language: 'id',
    }),
  );
}

/** Free sessions of the practice, from tomorrow on, as the slot list gives them. */
export async function freeSlots(
  house: House,
  visitor: Visitor,
  practice: Practice,
): Promise<Schemas['Slot'][]> {
  const from = new Date(house.now() + 24 * 3_600_000).toISOString();
  const to = new Date(house.now() + 9 * 24 * 3_600_000).toISOString();
  const { items } = await ok(
    visitor.api.GET('/api/v1/psychologists/{id}/slots', {
      params: {
        path: { id: practice.psychologistId },
        query: { serviceId: practice.serviceId, from, to },
      },
    }),
  );
  return items;
}

/** What a client asks for: the paid service by video at that start. */
export function wishFor(practice: Practice, startsAt: string): Schemas['CreateBookingRequest'] {
  const { psychologistId, serviceId } = practice;
  return { psychologistId, serviceId, startsAt, mode: 'video', timeZone: 'Asia/Makassar' };
}

function profile(accountId: string): Omit<Parameters<AddPsychologist['execute']>[1], 'zone'> {
  const service = {
    description: 'Sesi berdua',
    durationMinutes: 50,
    modes: ['video', 'voice'] as const,
    audience: 'individual' as const,
    autoConfirm: false,
  };
  return {
    accountId,
    slug: `ratri-${randomUUID()}`,
    status: 'listed',
    name: 'Ratri Anindya',
    title: 'M.Psi., Psikolog',
    city: 'Yogyakarta',
    gender: 'female',
    headline: 'Menemani yang lelah',
    about: 'Kita mulai pelan-pelan.',
    approaches: ['CBT'],
    languages: ['id'],
    practisingSince: '2018-01-01' as CivilDate,
    avatarSvg: null,
    bookableUntil: null,
    categories: [],
    services: [
      { ...service, name: 'Konsultasi individu', price: rupiah(250_000) },
      { ...service, name: 'Perkenalan', price: rupiah(0), durationMinutes: 20 },
    ],
  };
}
