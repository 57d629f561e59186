import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { HOUR } from '../../kernel/time/instant.js';
import { violatedConstraint } from '../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../platform/http/http.errors.js';
import { CONSENT_TEXTS } from './domain/consent-texts.js';
import { AccountsBench, freshEmail } from '../../../test/support/accounts-bench.js';

describe('accounts', () => {
  let db: TestDatabase;
  let bench: AccountsBench;

  beforeAll(async () => {
    db = await testDatabase();
    bench = new AccountsBench(db);
  });
  afterAll(() => db.close());

  async function eventsAbout(accountId: string): Promise<string[]> {
    const rows = await db.database.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY id',
      [accountId],
    );
    return rows.map(({ type }) => type);
  }

  describe('an email address', () => {
    it('belongs to one verified account at most', async () => {
      const email = freshEmail();
      await bench.make(email, { emailVerified: true });
      const second = await bench
        .make(email, { emailVerified: true })
        .catch((error: unknown) => error);
      expect(violatedConstraint(second)).toBe('account_verified_email');
    });

    it('may stand in any number of unverified accounts', async () => {
      const email = freshEmail();
      const ids = [
        await bench.make(email),
        await bench.make(email, { emailVerified: true }),
        await bench.make(email),
      ];
      expect(new Set(ids).size).toBe(3);
    });

    it('that is taken tells its owner, once an hour, and the newcomer nothing', async () => {
      const email = freshEmail();
      const owner = await bench.make(email, { emailVerified: true });
      const newcomer = await bench.make(email);
      await bench.make(email);
      expect(await eventsAbout(owner)).toEqual(['account.registered', 'account.email_taken']);
      expect(await eventsAbout(newcomer)).toEqual(['account.registered']);
      db.clock.advance(HOUR);
      await bench.make(email);
      expect(await eventsAbout(owner)).toHaveLength(3);
    });
  });

  describe('a registration', () => {
    it('leaves receipts for the terms and the privacy notice as shown', async () => {
      const id = await bench.make(freshEmail());
      const receipts = await db.database.query<{ kind: string; text_version: string }>(
        'SELECT kind, text_version FROM consent_receipt WHERE account_id = $1 ORDER BY kind',
        [id],
      );
      expect(receipts).toEqual([
        { kind: 'privacy', text_version: CONSENT_TEXTS.privacy.textVersion },
        { kind: 'terms', text_version: CONSENT_TEXTS.terms.textVersion },
      ]);
      expect(await bench.consents.isInForce(db.database, id, 'terms')).toBe(true);
      expect(await bench.consents.isInForce(db.database, id, 'health_data')).toBe(false);
    });

    it('makes a client their own person in care, also when asked twice at once', async () => {
      const id = await bench.make(freshEmail());
      const psychologist = await bench.make(freshEmail(), { roles: ['psychologist'] });
      const own = (): Promise<string> =>
        db.runner.run((tx) => bench.carePeople.ownPersonOf(tx, id));
      const [first, again] = await Promise.all([own(), own()]);
      expect(first).toBe(again);
      expect(
        await bench.carePeople.mayActFor(db.database, id, {
          carePersonId: first,
          at: db.clock.now(),
        }),
      ).toBe(true);
      expect(
        await bench.carePeople.mayActFor(db.database, psychologist, {
          carePersonId: first,
          at: db.clock.now(),
        }),
      ).toBe(false);

      const late = (): Promise<string> =>
        db.runner.run((tx) => bench.carePeople.ownPersonOf(tx, psychologist));
      expect(new Set(await Promise.all([late(), late(), late()])).size).toBe(1);
    });
  });

  describe('a consent', () => {
    const give = (accountId: string, textVersion: string): Promise<void> =>
      db.runner.run((tx) =>
        bench.consents.record(tx, accountId, [{ kind: 'health_data', textVersion }]),
      );

    it('counts once, however often it is given', async () => {
      const id = await bench.make(freshEmail());
      await give(id, CONSENT_TEXTS.health_data.textVersion);
      await give(id, CONSENT_TEXTS.health_data.textVersion);
      expect(await bench.consents.isInForce(db.database, id, 'health_data')).toBe(true);
    });

    it('to a text nobody was shown is refused', async () => {
      const id = await bench.make(freshEmail());
      await expect(give(id, '1999-01-01')).rejects.toBeInstanceOf(ValidationFailed);
      expect(await bench.consents.isInForce(db.database, id, 'health_data')).toBe(false);
    });
  });
});
