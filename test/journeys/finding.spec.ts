import { HOUR, instant, isoOf } from '../../src/kernel/time/instant.js';
import { openHouse, type House } from '../support/house.js';
import { wishFor } from '../support/practice.js';
import { Scene } from '../support/scene.js';
import type { operations } from '../../client-web/src/api/schema.gen.js';
import { addCategory, A_PROFILE, CATEGORY } from '../support/applicant.js';
import { ok, problem, type Schemas } from '../support/visitor.js';

type Query = NonNullable<operations['searchPsychologists']['parameters']['query']>;

const DAY = 24 * HOUR;

describe('finding somebody who is free', () => {
  let house: House;
  let scene: Scene;

  beforeAll(async () => {
    house = await openHouse();
    scene = await Scene.set(house);
  }, 60_000);
  afterAll(() => house.close());

  const inFuture = (milliseconds: number): string => isoOf(instant(house.now() + milliseconds));

  async function found(query: Query = {}): Promise<Schemas['FoundPsychologist'][]> {
    const { items } = await ok(
      house.visitor().api.GET('/api/v1/psychologists', { params: { query } }),
    );
    return items.filter(({ id }) => id === scene.practice.psychologistId);
  }

  async function slots(serviceId = scene.practice.serviceId): Promise<Schemas['Slot'][]> {
    const path = { id: scene.practice.psychologistId };
    const now = house.now();
    const query = { serviceId, from: isoOf(now), to: isoOf(instant(now + 62 * DAY)) };
    const { items } = await ok(
      house.visitor().api.GET('/api/v1/psychologists/{id}/slots', { params: { path, query } }),
    );
    return items;
  }

  it('shows cards of exactly the contract’s fields, with the next three slots', async () => {
    const [card] = await found();
    const next = (await slots()).slice(0, 3);

    expect(card).toEqual({
      id: scene.practice.psychologistId,
      slug: card?.slug,
      name: 'Ratri Anindya',
      title: 'M.Psi., Psikolog',
      city: 'Yogyakarta',
      timeZone: 'Asia/Jakarta',
      avatarUrl: null,
      headline: 'Menemani yang lelah',
      gender: 'female',
      categories: [],
      approaches: ['CBT'],
      languages: ['id'],
      yearsOfPractice: card?.yearsOfPractice,
      rating: null,
      reviewCount: 0,
      priceFrom: { amount: 0, currency: 'IDR' },
      modes: ['video', 'voice'],
      nextTimes: next.map(({ startsAt, endsAt }) => ({
        startsAt,
        endsAt,
        serviceId: scene.practice.serviceId,
        price: { amount: 250_000, currency: 'IDR' },
      })),
    });
    expect(next).toHaveLength(3);
  });

  it('shows the times of the service that is asked for', async () => {
    const [card] = await found({ priceMax: 0 });
    const [first] = await slots(scene.practice.freeServiceId);
    const serviceId = scene.practice.freeServiceId;
    expect(card?.nextTimes[0]).toMatchObject({ ...first, serviceId, price: { amount: 0 } });
  });

  it('no longer shows a time from the moment somebody holds it, and again once it is given up', async () => {
    const [first] = await slots();
    const window = { freeFrom: first?.startsAt ?? '', freeTo: first?.endsAt ?? '' };
    expect(await found(window)).toHaveLength(1);
    await house.jobs.settle();
    const client = await scene.newClient();
    const { id } = await client.hold(wishFor(scene.practice, window.freeFrom));

    const priceMin = 1;
    expect(await found({ ...window, priceMin })).toEqual([]);
    expect(await found({ ...window, priceMin, sort: 'soonest' })).toEqual([]);
    const [card] = await found({ sort: 'soonest' });
    expect(card?.nextTimes.map(({ startsAt }) => startsAt)).not.toContain(window.freeFrom);

    await house.jobs.settle();
    await ok(
      client.api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body: {} }),
    );
    for (const sort of ['soonest', 'rating'] as const) {
      const [again] = await found({ ...window, sort });
      expect(again?.nextTimes[0]?.startsAt).toBe(window.freeFrom);
    }
  });

  it('finds nobody when a session does not fit between the two times', async () => {
    const [first] = await slots();
    const freeFrom = first?.startsAt ?? '';
    const freeTo = isoOf(instant(Date.parse(freeFrom) + 49 * 60_000));
    expect(await found({ freeFrom, freeTo, priceMin: 1 })).toEqual([]);
    expect(await found({ freeFrom, freeTo })).toHaveLength(1);
  });

  it.each([
    ['a beginning in the past', [-HOUR, DAY], '/freeFrom', 'past'],
    ['an end before the beginning', [2 * DAY, DAY], '/freeTo', 'order'],
    ['an end in the past', [null, -HOUR], '/freeTo', 'order'],
    ['more than 62 days', [DAY, 64 * DAY], '/freeTo', 'too_far'],
  ] as const)('says in words why %s cannot be asked for', async (_, [from, to], pointer, code) => {
    const query = new URLSearchParams({
      ...(from !== null && { freeFrom: inFuture(from) }),
      freeTo: inFuture(to),
    });
    const answer = await house
      .visitor()
      .fetch(`${house.url}/api/v1/psychologists?${String(query)}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer, code }],
    });
  });

  it.each([
    '?sort=name',
    '?gender=other',
    '?mode=telepathy',
    '?minRating=x',
    '?minRating=',
    '?priceMin=-1',
    '?priceMax=1e400',
    '?limit=0',
    '?limit=101',
    '?cursor=x',
    '?sort=soonest&cursor=WyJyYXRpbmciXQ',
    '?category=sihir',
    `?q=${'a'.repeat(101)}`,
    '?q=a&q=b',
    '?q=%00',
    '?unknown=1',
    '?freeFrom=besok',
    '?timeZone=Asia/Atlantis',
  ])('refuses a search it cannot mean: %s', async (query) => {
    const answer = await house.visitor().fetch(`${house.url}/api/v1/psychologists${query}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'validation_failed' });
  });

  it('gives back the zone it was asked with', async () => {
    const params = { query: { timeZone: 'Asia/Makassar', limit: 1 } };
    const answer = await ok(house.visitor().api.GET('/api/v1/psychologists', { params }));
    expect(answer.timeZone).toBe('Asia/Makassar');
  });

  it('shows where psychologists learned as they write it, and keeps it when they write something else', async () => {
    const { psychologist, practice } = scene;
    const education = [
      { title: 'Magister Psikologi Profesi', institution: 'Universitas Indonesia', year: 2017 },
      { title: 'Sarjana Psikologi', institution: 'Universitas Udayana', year: 2014 },
    ];
    const body = { ...A_PROFILE, name: 'Ratri Anindya', categories: [] };
    const put = (more: Partial<Schemas['PutProfileRequest']>) =>
      psychologist.api.PUT('/api/v1/me/profile', { body: { ...body, ...more } });
    await addCategory(house);
    await ok(put({ categories: [CATEGORY], education }));
    await ok(put({ categories: [CATEGORY], about: 'Lain' }));

    const params = { path: { idOrSlug: practice.psychologistId } };
    const shown = () => ok(house.visitor().api.GET('/api/v1/psychologists/{idOrSlug}', { params }));
    expect(await shown()).toMatchObject({ about: 'Lain', education });
    const wrong = [{ title: '', institution: 'X', year: 1900 }];
    expect((await problem(put({ categories: [CATEGORY], education: wrong }))).code).toBe(
      'validation_failed',
    );
    expect((await shown()).education).toEqual(education);
  });
});
