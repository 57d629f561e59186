import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { TermsBook } from '../../settings/index.js';
import { addPsychologist, aService, day } from '../../../../test/support/a-psychologist.js';
import { AccountProfileLookup } from './account-profile-lookup.js';
import type { BookingRulesLookup } from './booking-rules-lookup.js';
import { ListServices } from './list-services.js';
import { Offers } from './offers.js';
import { Psychologists } from './psychologists.js';
import { ReadAvatar } from './read-avatar.js';
import { ReadProfile } from './read-profile.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
});

afterAll(async () => {
  await db.close();
});

describe('an offer', () => {
  const offers = new Offers();

  it('tells a booking all it needs, in a transaction or outside of one', async () => {
    const { psychologistId, accountId, serviceIds } = await db.runner.run((tx) =>
      addPsychologist(tx, {
        zone: zoneId('Asia/Jayapura'),
        bookableUntil: day('2027-01-31'),
        services: [aService({ price: rupiah(275_000), modes: ['chat', 'video'] })],
      }),
    );
    const [serviceId = ''] = serviceIds;
    const expected = {
      serviceId,
      psychologistId,
      psychologistAccountId: accountId,
      psychologistZone: 'Asia/Jayapura',
      name: 'Konseling individu',
      durationMinutes: 60,
      price: 275_000,
      modes: ['chat', 'video'],
      autoConfirm: false,
      bookableUntil: '2027-01-31',
    };

    expect(await offers.find(db.database, psychologistId, serviceId)).toEqual(expected);
    expect(await db.runner.run((tx) => offers.find(tx, psychologistId, serviceId))).toEqual(
      expected,
    );
    expect(await offers.find(db.database, newId(), serviceId)).toBeNull();
  });

  it('is gone once the service is withdrawn or the psychologist no longer listed', async () => {
    const [withdrawn, hidden] = await db.runner.run(async (tx) => [
      await addPsychologist(tx),
      await addPsychologist(tx, { status: 'hidden' }),
    ]);
    const [serviceId = ''] = withdrawn.serviceIds;
    await db.runner.run((tx) =>
      tx.query('UPDATE service SET withdrawn_at = now() WHERE id = $1', [serviceId]),
    );

    expect(await offers.find(db.database, withdrawn.psychologistId, serviceId)).toBeNull();
    expect(
      await offers.find(db.database, hidden.psychologistId, hidden.serviceIds[0] ?? ''),
    ).toBeNull();
  });
});

describe('psychologists', () => {
  it('are known by account and by id, whatever the state of their profile', async () => {
    const psychologists = new Psychologists();
    const { psychologistId, accountId } = await db.runner.run((tx) =>
      addPsychologist(tx, { status: 'draft', avatarSvg: '<svg/>' }),
    );
    const lookup = new AccountProfileLookup(db.database, psychologists);
    const faces = await psychologists.byIds(db.database, [psychologistId, newId(), psychologistId]);

    expect(await lookup.ofAccount(accountId)).toEqual({ psychologistId, status: 'draft' });
    expect(await lookup.ofAccount(newId())).toBeNull();
    expect([...faces.keys()]).toEqual([psychologistId]);
    expect(faces.get(psychologistId)).toMatchObject({
      accountId,
      zone: 'Asia/Jakarta',
      avatarUrl: `/api/v1/psychologists/${psychologistId}/avatar`,
    });
  });
});

describe('a profile', () => {
  const rules = { noticeHours: 6, horizonDays: 30, approvesNewClients: true };
  const lookup: BookingRulesLookup = { rulesFor: () => Promise.resolve(rules) };

  function reader(bookingRules?: BookingRulesLookup): ReadProfile {
    const listServices = new ListServices(db.database);
    return new ReadProfile(db.database, db.clock, listServices, new TermsBook(), bookingRules);
  }

  it('is found by id and by slug, with services in their order and the terms of today', async () => {
    const { psychologistId } = await db.runner.run((tx) =>
      addPsychologist(tx, {
        slug: 'budi-santoso',
        services: [aService({ name: 'Pertama' }), aService({ name: 'Kedua' })],
      }),
    );
    const profile = await reader(lookup).execute('budi-santoso');

    expect(await reader(lookup).execute(psychologistId)).toEqual(profile);
    expect(profile.services.map(({ name }) => name)).toEqual(['Pertama', 'Kedua']);
    expect(profile.refundSteps[0]).toEqual({ hoursBefore: 24, percent: 100 });
    expect(profile).toMatchObject({ ...rules, rating: null, priceFrom: 250_000 });
  });

  it('without a schedule has no horizon at all', async () => {
    const { psychologistId } = await db.runner.run((tx) => addPsychologist(tx));
    const without: BookingRulesLookup = { rulesFor: () => Promise.resolve(null) };

    for (const profile of [reader(without), reader()]) {
      expect(await profile.execute(psychologistId)).toMatchObject({ horizonDays: 0 });
    }
  });

  it('that is not listed does not exist, nor do its services and drawing', async () => {
    const { psychologistId } = await db.runner.run((tx) =>
      addPsychologist(tx, { status: 'draft', slug: 'belum-tampil', avatarSvg: '<svg/>' }),
    );

    await expect(reader().execute('belum-tampil')).rejects.toThrow(NotFound);
    await expect(reader().execute(psychologistId)).rejects.toThrow(NotFound);
    await expect(new ListServices(db.database).execute(psychologistId)).rejects.toThrow(NotFound);
    await expect(new ReadAvatar(db.database).execute(psychologistId)).rejects.toThrow(NotFound);
  });

  it('has a drawing whose tag changes with it', async () => {
    const [one, other] = await db.runner.run(async (tx) => [
      await addPsychologist(tx, { avatarSvg: '<svg>1</svg>' }),
      await addPsychologist(tx, { avatarSvg: '<svg>2</svg>' }),
    ]);
    const avatars = new ReadAvatar(db.database);
    const [first, second] = [
      await avatars.execute(one.psychologistId),
      await avatars.execute(other.psychologistId),
    ];

    expect(first.svg).toBe('<svg>1</svg>');
    expect(first.etag).toMatch(/^"[\w-]{43}"$/);
    expect(second.etag).not.toBe(first.etag);
  });
});
