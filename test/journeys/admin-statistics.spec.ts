import readWorkbook from 'read-excel-file/node';
import { ByHand } from '../support/figures-by-hand.js';
import { makeFiguresWorld } from '../support/figures-world.js';
import { openHouse, type House } from '../support/house.js';
import { adminOf, fileFrom, PERIODS, rowsFrom, some } from '../support/report-files.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

const STANDING = `status IN ('confirmed','completed','client_absent','psychologist_absent')`;
const WAS_PAID = `EXISTS (SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.to_status IN ('requested','confirmed'))`;
const WAS_CONFIRMED = `EXISTS (SELECT 1 FROM booking_event e WHERE e.booking_id = b.id AND e.to_status = 'confirmed')`;
const CATEGORY = `(SELECT pc.category_slug FROM psychologist_category pc
                    WHERE pc.psychologist_id = b.psychologist_id ORDER BY pc.position LIMIT 1)`;
let house: House;
let admin: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await makeFiguresWorld(house);
  admin = await adminOf(house);
}, 90_000);
afterAll(() => house.close());

describe.each(PERIODS)('the statistics of $from to $to by $by in $timeZone', (query) => {
  let shown: Schemas['AdminStatisticsResponse'];
  let raw: ByHand;

  beforeAll(async () => {
    shown = await ok(admin.api.GET('/api/v1/admin/statistics', { params: { query } }));
    raw = new ByHand(house.database, query);
  });

  const partsOf = (name: 'active' | 'activeClients' | 'registered' | 'made' | 'sessions') =>
    some(Object.fromEntries(shown.series.map((part) => [part.from, part[name]])));

  it('divide the period without gaps', () => {
    expect(shown.series[0]?.from).toBe(query.from);
    expect(shown.series.at(-1)?.to).toBe(query.to);
    for (const [index, part] of shown.series.slice(1).entries()) {
      expect(Date.parse(part.from) - Date.parse(shown.series[index]?.to ?? '')).toBe(86_400_000);
    }
  });

  it('count people as the rows do', async () => {
    expect(partsOf('active')).toEqual(await raw.activeParts());
    expect(partsOf('activeClients')).toEqual(await raw.activeParts('client'));
    expect(partsOf('registered')).toEqual(await raw.parts('account', 'created_at'));
    const days = 1 + (Date.parse(query.to) - Date.parse(query.from)) / 86_400_000;
    const spans = { day: 1, week: 7, month: 30, period: days };
    for (const name of ['day', 'week', 'month', 'period'] as const) {
      for (const role of [undefined, 'client', 'psychologist'] as const) {
        expect([name, role, shown.active[name][role ?? 'total']]).toEqual([
          ...[name, role],
          {
            now: await raw.activeLately(spans[name], false, role),
            before: await raw.activeLately(spans[name], true, role),
          },
        ]);
      }
    }
    const joined = 'account a JOIN account_role r ON r.account_id = a.id';
    expect(shown.registered.psychologist).toEqual({
      now: await raw.count(joined, 'a.created_at', `role = 'psychologist'`),
      before: await raw.count(joined, 'a.created_at', `role = 'psychologist'`, true),
    });
    expect(shown.psychologists.approved).toEqual({
      now: await raw.approved(),
      before: await raw.approved(true),
    });
    // Of twelve one is hidden, one suspended, and one offers nothing.
    expect(shown.psychologists.searchable).toBe(9);
  });

  it('count bookings as the rows do, by state, category, part and hour', async () => {
    expect(partsOf('made')).toEqual(await raw.parts('booking', 'created_at'));
    expect(partsOf('sessions')).toEqual(await raw.parts('booking', 'starts_at', STANDING));
    const shownBy = ({ byStatus, byCategory, byHour }: Schemas['StatisticsBookings']) => ({
      statuses: some(Object.fromEntries(byStatus.map((each) => [each.status, each.now]))),
      categories: some(Object.fromEntries(byCategory.map((each) => [each.slug ?? '-', each.now]))),
      hours: some(
        Object.fromEntries(byHour.map((each) => [`${each.weekday} ${each.hour}`, each.count])),
      ),
    });
    expect(shownBy(shown.made)).toEqual({
      statuses: await raw.by('b.status', 'created_at'),
      categories: await raw.by(CATEGORY, 'created_at'),
      hours: await raw.hours('created_at'),
    });
    expect(shownBy(shown.sessions)).toEqual({
      statuses: await raw.by('b.status', 'starts_at', WAS_PAID),
      categories: await raw.by(CATEGORY, 'starts_at', STANDING),
      hours: await raw.hours('starts_at', STANDING),
    });
    expect([shown.made.total, shown.sessions.total]).toEqual([
      {
        now: await raw.count('booking', 'created_at'),
        before: await raw.count('booking', 'created_at', 'true', true),
      },
      {
        now: await raw.count('booking', 'starts_at', STANDING),
        before: await raw.count('booking', 'starts_at', STANDING, true),
      },
    ]);
  });

  it('follow bookings from hold to completion, and how long confirming took', async () => {
    const steps = { held: 'true', paid: WAS_PAID, confirmed: WAS_CONFIRMED } as const;
    for (const step of shown.funnel) {
      const where = step.stage === 'completed' ? `b.status = 'completed'` : steps[step.stage];
      expect(step).toEqual({
        stage: step.stage,
        now: await raw.count('booking b', 'b.created_at', where),
        before: await raw.count('booking b', 'b.created_at', where, true),
      });
    }
    expect(shown.confirmation).toEqual({
      count: {
        now: await raw.count('booking_event', 'at', `act = 'confirm'`),
        before: await raw.count('booking_event', 'at', `act = 'confirm'`, true),
      },
      medianMinutes: await raw.medianMinutes(),
      medianMinutesBefore: await raw.medianMinutes(true),
    });
  });

  it('give each rate with what it is a share of', async () => {
    const known = `b.status IN ('completed','client_absent','psychologist_absent')`;
    const rates = [
      ['cancelled', 'cancelled', WAS_PAID],
      ['rejected', 'rejected', WAS_PAID],
      ['clientAbsent', 'client_absent', known],
      ['psychologistAbsent', 'psychologist_absent', known],
    ] as const;
    for (const [name, status, base] of rates) {
      const is = `b.status = '${status}' AND ${base}`;
      const of = await raw.count('booking b', 'b.starts_at', base);
      const part = await raw.count('booking b', 'b.starts_at', is);
      expect([name, shown.rates[name].of.now, shown.rates[name].now]).toEqual([
        ...[name, of, of === 0 ? null : part / of],
      ]);
    }
  });

  it('are the same in every export', async () => {
    const asked = new URLSearchParams({ ...query }).toString();
    const series = await rowsFrom(admin, `statistics.csv?${asked}`);
    expect(series).toEqual(
      shown.series.map((part) => [
        ...[part.from, part.to, part.active, part.activeClients, part.activePsychologists],
        ...[part.activeAdmins, part.registered, part.made, part.sessions],
      ]),
    );
    const hours = await rowsFrom(admin, `statistics.csv?${asked}&table=hours`);
    expect(hours.map(([, , hour, count]) => [hour, count])).toEqual(
      [...shown.made.byHour, ...shown.sessions.byHour].map(({ hour, count }) => [hour, count]),
    );
    const book = await readWorkbook(await fileFrom(admin, `statistics.xlsx?${asked}`));
    expect(book).toHaveLength(7);
    expect(book[0]?.data.slice(1)).toEqual(series);
    const funnel = book[3]?.data.slice(1).map(([, now, before]) => [now, before]);
    expect(funnel).toEqual(shown.funnel.map(({ now, before }) => [now, before]));
  });
});

describe('a period', () => {
  it.each([
    [{ from: '2031-02-02', to: '2031-02-01' }, 'period_backwards'],
    [{ from: '2030-01-01', to: '2031-02-05' }, 'period_too_long'],
    [{ from: '0001-01-01', to: '0001-01-02' }, 'period_out_of_reach'],
    [{ to: '9999-12-31' }, 'period_out_of_reach'],
    [{ timeZone: 'Asia/Bandung' }, 'validation_failed'],
    [{ from: '2031-02-30' }, 'validation_failed'],
  ])('%j is refused with %s', async (query, code) => {
    for (const call of [
      admin.api.GET('/api/v1/admin/statistics', { params: { query } }),
      admin.api.GET('/api/v1/admin/finance/report', { params: { query } }),
      admin.api.GET('/api/v1/admin/finance/income-statement', { params: { query } }),
    ]) {
      expect(await problem(call)).toMatchObject({ status: 422, code });
    }
  });

  it('may be four hundred days, and is the last thirty when nobody says', async () => {
    const query = { from: '2030-01-01', to: '2031-02-04' };
    const { series } = await ok(admin.api.GET('/api/v1/admin/statistics', { params: { query } }));
    expect(series).toHaveLength(400);
    const { period } = await ok(admin.api.GET('/api/v1/admin/statistics'));
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });
    expect(period).toMatchObject({ to: today.format(house.now()), timeZone: 'Asia/Jakarta' });
  });
});

describe('somebody who signs in', () => {
  it('is active today, once for each role', async () => {
    const before = await ok(admin.api.GET('/api/v1/admin/statistics'));
    const newcomer = house.visitor();
    await newcomer.register();
    await newcomer.api.GET('/api/v1/me');
    const after = await ok(admin.api.GET('/api/v1/admin/statistics'));
    expect(after.active.day.client.now).toBe(before.active.day.client.now + 1);
    expect(after.active.day.admin.now).toBe(before.active.day.admin.now);
    expect(after.series.at(-1)?.active).toBe((before.series.at(-1)?.active ?? 0) + 1);
  });
});
