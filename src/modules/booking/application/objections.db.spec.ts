import { psychologistWaits } from '../../../../test/support/outcome-bench.js';
import { startNo } from '../../../../test/support/booking-bench.js';
import { onBookingGround, type BookingGround } from '../../../../test/support/booking-ground.js';
import { HOUR, minusHours, plusMinutes } from '../../../kernel/time/instant.js';
import type { Claim, OutcomeStatus } from '../domain/objections.js';
import { objectionTo } from '../infrastructure/objection.repository.js';

const BEGINS = startNo(0);
const ENDS = plusMinutes(BEGINS, 60);
let ground: BookingGround;
let id: string;
let admin: string;

onBookingGround(minusHours(BEGINS, 40), (given) => (ground = given));

beforeEach(async () => {
  const { bench, client, practice, db } = ground;
  id = await bench.agreed(client, practice, BEGINS);
  admin = (await bench.client()).accountId;
  db.clock.moveTo(ENDS);
});

async function marked(outcome: OutcomeStatus): Promise<void> {
  if (outcome === 'client_absent') await psychologistWaits(ground.db, id);
  await ground.bench.markOutcome.run(id, ground.practice.accountId, outcome);
}

async function objected(claim: Claim, by = ground.client.accountId): Promise<string> {
  await ground.bench.outcomes.raise.run(id, by, claim);
  const raised = await objectionTo(ground.db.database, id);
  if (raised === null) throw new Error('Nobody objected.');
  return raised.id;
}

async function end(): Promise<{ status: string; owed: number; earned: number; open: number }> {
  const { bench } = ground;
  const { status, outcomeClosedAt } = await bench.booking(id);
  const [owed, earned, funds] = await Promise.all([
    bench.money.balance('refunds_owed', id),
    bench.money.balance('psychologist_payable', id),
    bench.money.balance('client_funds', id),
  ]);
  expect(outcomeClosedAt === null).toBe(funds !== 0 || status === 'cancelled');
  return { status, owed: 0 - owed, earned: 0 - earned, open: 0 - funds };
}

const WAITS = { owed: 0, earned: 0, open: 250_000 };
const EARNED = { owed: 0, earned: 208_375, open: 0 };
const BACK = { owed: 250_000, earned: 0, open: 0 };

describe('case 26: an outcome that somebody objects to', () => {
  it('stands still, however long it takes, and its money with it', async () => {
    await marked('client_absent');
    await objected('psychologist_absent');
    ground.db.clock.advance(30 * 24 * HOUR);
    await ground.bench.close.run();
    expect(await end()).toEqual({ status: 'client_absent', ...WAITS });
  });

  it('is not closed by whoever writes SQL either', async () => {
    await marked('completed');
    await objected('technical');
    const close = 'UPDATE booking SET outcome_closed_at = $2 WHERE id = $1';
    const attempt = ground.db.runner.run((tx) => tx.query(close, [id, new Date()]));
    await expect(attempt).rejects.toThrow('waits for an objection');
  });

  it.each<[OutcomeStatus, Claim, object]>([
    ['client_absent', 'psychologist_absent', { status: 'psychologist_absent', ...BACK }],
    ['client_absent', 'client_absent', { status: 'client_absent', ...EARNED }],
    ['client_absent', 'completed', { status: 'completed', ...EARNED }],
    ['completed', 'technical', { status: 'cancelled', ...BACK }],
    ['psychologist_absent', 'completed', { status: 'completed', ...EARNED }],
  ])('%s, decided as %s: the money follows at once', async (was, decided, then) => {
    await marked(was);
    const objection = await objected('technical');
    await ground.bench.outcomes.decide.run(objection, admin, decided);
    expect(await end()).toEqual(then);
    ground.db.clock.advance(96 * HOUR);
    await ground.bench.close.run();
    expect(await end()).toEqual(then);
    const balance = 'SELECT coalesce(sum(amount), 0)::int AS sum FROM ledger_entry';
    expect(await ground.db.database.query(balance)).toEqual([{ sum: 0 }]);
  });

  it('is decided once, by one of twenty who decide at the same moment', async () => {
    await marked('client_absent');
    const objection = await objected('completed');
    const decisions = Array.from({ length: 20 }, (_, n) =>
      ground.bench.outcomes.decide
        .run(objection, admin, n % 2 === 0 ? 'completed' : 'technical')
        .then(
          () => 'decided',
          (error: unknown) => (error as { code?: string }).code,
        ),
    );
    const answers = await Promise.all(decisions);
    expect(answers.filter((one) => one === 'decided')).toHaveLength(1);
    expect(answers.filter((one) => one === 'objection_decided')).toHaveLength(19);
    const { owed, earned, open } = await end();
    expect([open, owed === 0 || earned === 0]).toEqual([0, true]);
  });

  it('is not decided by its own client or psychologist, admins though they be', async () => {
    await marked('client_absent');
    const objection = await objected('completed');
    for (const party of [ground.client.accountId, ground.practice.accountId]) {
      const decision = ground.bench.outcomes.decide.run(objection, party, 'completed');
      await expect(decision).rejects.toMatchObject({ code: 'own_session' });
    }
  });
});

describe('an objection', () => {
  it('is heard for 48 hours, from either party and nobody else', async () => {
    const { bench, client, practice, db } = ground;
    const early = bench.outcomes.raise.run(id, client.accountId, 'technical');
    await expect(early).rejects.toMatchObject({ code: 'outcome_not_open' });
    await marked('client_absent');
    await expect(objected('completed', admin)).rejects.toMatchObject({ code: 'not_found' });
    db.clock.advance(48 * HOUR);
    const late = bench.outcomes.raise.run(id, practice.accountId, 'completed');
    await expect(late).rejects.toMatchObject({ code: 'outcome_not_open' });
  });

  it('is in the trail of whoever came for care, also when the psychologist raised it', async () => {
    await marked('client_absent');
    await objected('technical', ground.practice.accountId);
    const rows = await ground.db.database.query<{ person_id: string | null }>(
      `SELECT person_id FROM audit_entry WHERE act = 'objection.raised' AND about_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ person_id: ground.client.carePersonId }]);
  });

  it('says something else than what was marked', async () => {
    await marked('client_absent');
    await expect(objected('client_absent')).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('is one: the same again is the same, another is refused', async () => {
    await marked('client_absent');
    const first = await objected('technical');
    expect(await objected('technical')).toBe(first);
    const { accountId } = ground.practice;
    for (const again of [() => objected('completed'), () => objected('technical', accountId)]) {
      await expect(again()).rejects.toMatchObject({ code: 'objection_exists' });
    }
  });

  it('and the sweep that closes the outcome meet: it is heard, or the money has moved', async () => {
    const { bench, client, db } = ground;
    await marked('client_absent');
    db.clock.advance(48 * HOUR - 1);
    const hear = bench.outcomes.raise.run(id, client.accountId, 'technical').then(
      () => true,
      () => false,
    );
    db.clock.advance(1);
    const [isHeard] = await Promise.all([hear, bench.close.run().catch(() => 0)]);
    await bench.close.run();
    expect(await end()).toEqual({ status: 'client_absent', ...(isHeard ? WAITS : EARNED) });
  });
});
