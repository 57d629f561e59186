import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { HOUR, instant, MINUTE, type Instant } from '../../src/kernel/time/instant.js';
import { at } from '../../src/kernel/time/testing.js';
import type { House } from './house.js';
import { FIRST_TERMS } from './payments-bench.js';

/** Numbers from 0 to 1 that are the same at every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Midnights that are borders somewhere: of years, months and weeks, and around a change of clocks. */
const BORDERS = [
  ...['2031-01-01', '2031-02-01', '2031-03-01', '2031-03-03'],
  ...['2031-03-09', '2031-03-10', '2031-03-31', '2031-04-01', '2031-04-07'],
].flatMap((day) =>
  ['Asia/Jakarta', 'Asia/Makassar', 'America/New_York'].flatMap((zone) => {
    const midnight = at(`${day} 00:00`, zone);
    return [instant(midnight - 1), midnight];
  }),
);
const FIRST = at('2030-12-20 00:00', 'Asia/Jakarta');
const LENGTH = 121 * 24 * HOUR;

/** Instants all over the world's months, the borders among them. */
export function someInstants(count: number, roll: () => number): Instant[] {
  const anywhere = Array.from({ length: count }, () =>
    instant(FIRST + Math.floor((roll() * LENGTH) / MINUTE) * MINUTE),
  );
  return [...BORDERS, ...anywhere];
}

type Step = readonly [to: string, act: string];
const PAID: readonly Step[] = [
  ['held', 'hold'],
  ['held', 'start_payment'],
  ['requested', 'pay'],
];
const AGREED: readonly Step[] = [...PAID, ['confirmed', 'confirm']];
/** Every way a booking can go. */
const LIVES: readonly (readonly Step[])[] = [
  PAID.slice(0, 1),
  PAID,
  AGREED,
  AGREED,
  [
    ['held', 'hold'],
    ['confirmed', 'pay'],
  ],
  [
    ['held', 'hold'],
    ['expired', 'expire'],
  ],
  [
    ['held', 'hold'],
    ['cancelled', 'cancel'],
  ],
  [...PAID, ['rejected', 'reject']],
  [...PAID, ['rejected', 'lapse']],
  [...PAID, ['cancelled', 'cancel']],
  [...AGREED, ['cancelled', 'cancel']],
  [...AGREED, ['completed', 'complete']],
  [...AGREED, ['completed', 'complete'], ['completed', 'close']],
  [...AGREED, ['completed', 'complete'], ['cancelled', 'correct']],
  [...AGREED, ['client_absent', 'mark_absent']],
  [...AGREED, ['psychologist_absent', 'mark_absent']],
  [
    ['requested', 'hold'],
    ['confirmed', 'confirm'],
    ['completed', 'complete'],
  ],
];

/** Months of people and bookings as bare rows, far ahead, where no sweep has anything to do. */
export async function makeFiguresWorld(house: House): Promise<void> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    // Rows of any past and future go in as they are; what they mean is what is tested.
    await client.query('SET session_replication_role = replica');
    const roll = dice(7);
    const insert = async (table: string, rows: readonly object[]): Promise<void> => {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await client.query(
        `INSERT INTO ${table} (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      );
    };
    const people = await makePeople(insert, roll);
    const bookings = someInstants(500, roll).map((startsAt) => aBooking(startsAt, people, roll));
    await insert(
      'booking',
      bookings.map(({ row }) => row),
    );
    const kept = await client.query<{ id: string }>('SELECT id FROM booking');
    const ids = new Set(kept.rows.map(({ id }) => id));
    await insert(
      'booking_event',
      bookings.filter(({ row }) => ids.has(row.id)).flatMap(({ events }) => events),
    );
  } finally {
    await client.end();
  }
}

type Insert = (table: string, rows: readonly object[]) => Promise<void>;
interface People {
  readonly clients: readonly string[];
  readonly psychologists: readonly string[];
}

async function makePeople(insert: Insert, roll: () => number): Promise<People> {
  const instants = someInstants(60, roll);
  const accounts = instants.map((createdAt, index) => ({
    ...{
      id: randomUUID(),
      email: `${randomUUID()}@contoh.test`,
      email_verified_at: iso(createdAt),
    },
    ...{ password_hash: 'x', name: `Orang ${index}`, time_zone: 'Asia/Jakarta', language: 'id' },
    ...{ terms_accepted_at: iso(createdAt), created_at: iso(createdAt), version: 1 },
  }));
  const idOf = ({ id }: { id: string }): string => id;
  const [psychologists, clients] = [accounts.slice(0, 12).map(idOf), accounts.slice(12).map(idOf)];
  await insert('account', accounts);
  const [first = '', second = ''] = psychologists;
  const roles = [
    ...psychologists.map((id) => ({ account_id: id, role: 'psychologist' })),
    ...[...clients, first, second].map((id) => ({ account_id: id, role: 'client' })),
  ];
  await insert('account_role', roles);
  const activity = roles.flatMap((of) =>
    Array.from({ length: 25 }, () => {
      const day = iso(instant(FIRST + Math.floor(roll() * LENGTH))).slice(0, 10);
      return { ...of, day };
    }),
  );
  await insert('account_activity', activity);
  await makeProfiles(insert, psychologists, roll);
  return { clients, psychologists };
}

async function makeProfiles(
  insert: Insert,
  ids: readonly string[],
  roll: () => number,
): Promise<void> {
  const slugs = ['cemas', 'duka', 'karier'];
  const named = (slug: string) => ({ id: `Topik ${slug}`, en: `Topic ${slug}` });
  await insert(
    'category',
    slugs.map((slug, position) => ({ slug, position, name: named(slug), keywords: [] })),
  );
  await insert(
    'psychologist',
    ids.map((id, index) => ({
      ...{ id, account_id: id, slug: `psi-${index}`, status: index === 3 ? 'hidden' : 'listed' },
      ...{ name: `Psikolog ${index}`, title: 'M.Psi.', city: 'Solo', time_zone: 'Asia/Jakarta' },
      ...{ gender: 'female', headline: 'x', about: 'x', approaches: [], languages: ['id'] },
      ...{ practising_since: '2018-01-01', review_count: 0, version: 1, words: '', facets: [] },
      ...{ account_suspended: index === 4, price_from: index === 5 ? null : 200_000 },
      created_at: iso(FIRST),
    })),
  );
  await insert(
    'service',
    ids.map((id, index) => ({
      ...{ id, psychologist_id: id, position: 0, name: 'Sesi', description: 'x' },
      ...{ duration_minutes: 50, price: 200_000, currency: 'IDR', modes: ['video'] },
      ...{ audience: 'individual', auto_confirm: false },
      withdrawn_at: index === 5 ? iso(FIRST) : null,
    })),
  );
  // Two each, but for the last, who has none: the first one counts.
  await insert(
    'psychologist_category',
    ids.slice(0, -1).flatMap((id, index) =>
      [0, 1].map((position) => ({
        psychologist_id: id,
        category_slug: slugs[(index + position) % 3],
        position,
      })),
    ),
  );
  const acts = [
    ...[
      ['draft', 'begin'],
      ['submitted', 'submit'],
      ['approved', 'approve'],
    ],
    ...[
      ['suspended', 'suspend'],
      ['approved', 'restore'],
    ],
  ];
  await insert(
    'application_event',
    ids.flatMap((id) => {
      const times = someInstants(6, roll)
        .slice(-6)
        .sort((left, right) => left - right);
      return acts.slice(0, 1 + Math.floor(roll() * 5)).map(([to_status, act], index) => ({
        ...{ application_id: id, version: index + 1, from_status: 'x', to_status, act },
        ...{ actor_kind: index < 2 ? 'psychologist' : 'admin', actor_id: id, reason: 'Alasan.' },
        at: iso(times[index] ?? FIRST),
      }));
    }),
  );
}

function aBooking(startsAt: Instant, { clients, psychologists }: People, roll: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const steps = pick(LIVES);
  const createdAt =
    roll() < 0.1 ? pick(BORDERS) : instant(startsAt - Math.floor((2 + roll() * 200) * HOUR));
  const status = steps.at(-1)?.[0] ?? 'held';
  const [id, clientId, psychologistId] = [randomUUID(), pick(clients), pick(psychologists)];
  const times = { starts_at: iso(startsAt), ends_at: iso(instant(startsAt + 50 * MINUTE)) };
  const row = {
    ...{ id, chain_id: id, psychologist_id: psychologistId, client_account_id: clientId },
    ...{ care_person_id: clientId, service_id: psychologistId, service_name: 'Sesi' },
    ...{ price: 200_000, currency: 'IDR', terms_id: FIRST_TERMS, origin: 'client', mode: 'video' },
    ...{ status, version: steps.length, time_revision: 1, ...times },
    ...{ blocked_from: times.starts_at, blocked_to: times.ends_at, wall_zone: 'Asia/Jakarta' },
    ...{ client_zone: 'Asia/Jakarta', needs_confirmation: true, keep_until: times.starts_at },
    ...{ decide_until: times.starts_at, hold_seat: status === 'held' ? 1 : null },
    ...{ outcome_closes_at: iso(instant(startsAt + 49 * HOUR)), created_at: iso(createdAt) },
  };
  let now = createdAt;
  const events = steps.map(([to, act], index) => {
    now = index === 0 ? now : instant(now + Math.ceil(roll() * 20 * HOUR));
    return {
      ...{ booking_id: id, version: index + 1, from_status: steps[index - 1]?.[0] ?? 'none' },
      ...{ to_status: to, act, actor_kind: 'system', at: iso(now), ...times },
    };
  });
  return { row, events };
}

function iso(at: number): string {
  return new Date(Math.floor(at)).toISOString();
}
