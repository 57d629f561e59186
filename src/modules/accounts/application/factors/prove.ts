import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { RecoveryCodes } from '../../infrastructure/factors/recovery-codes.js';
import { TotpFactors } from '../../infrastructure/factors/totp-factors.js';
import { WrongCodes } from '../../infrastructure/factors/wrong-codes.js';
import { isPassword } from '../../infrastructure/password-hash.js';
import { CheckPasskey } from './check-passkey.js';
import { FactorNews } from './factor-news.js';
import { FactorStanding } from './factor-standing.js';
import { assertOneWay, type PasskeyAssertion, type Proof } from './proof.js';

/** A proof that was looked at; whether it holds is only known once it is used up in a transaction. */
export interface Attempt {
  /** @throws TooManyRequests while the account has to wait. */
  settle(tx: Tx): Promise<boolean>;
}

const PASSWORD = `SELECT password_hash AS "passwordHash" FROM account WHERE id = $1`;
const NEVER = (): Promise<boolean> => Promise.resolve(false);

/** Judges a proof that somebody is the holder of an account. What is costly comes before the transaction. */
@Injectable()
export class Prove {
  constructor(
    private readonly database: Database,
    private readonly totp: TotpFactors,
    private readonly codes: RecoveryCodes,
    private readonly passkeys: CheckPasskey,
    private readonly wrong: WrongCodes,
    private readonly news: FactorNews,
    private readonly standing: FactorStanding,
  ) {}

  /** With a second factor the password proves nothing here. @throws ValidationFailed unless it is one proof. */
  async prepare(accountId: string, proof: Proof): Promise<Attempt> {
    assertOneWay(proof);
    if (proof.passkey !== undefined) return this.byPasskey(accountId, proof.passkey);
    if (proof.recoveryCode !== undefined) return this.byCode(accountId, proof.recoveryCode);
    if (proof.totp !== undefined) return this.byTotp(accountId, proof.totp);
    return this.byPassword(accountId, proof.password ?? '');
  }

  private async byPassword(accountId: string, password: string): Promise<Attempt> {
    const [row] = await this.database.query<{ passwordHash: string }>(PASSWORD, [accountId]);
    const fits = row !== undefined && (await isPassword(password, row.passwordHash));
    return this.counted(accountId, async (tx) => {
      return fits && (await this.standing.waysOf(tx, accountId)).length === 0;
    });
  }

  private async byTotp(accountId: string, code: string): Promise<Attempt> {
    const sealed = await this.totp.sealedOf(this.database, accountId);
    const step = sealed === null ? undefined : await this.totp.stepOf(accountId, sealed, code);
    const settle = step === undefined ? NEVER : (tx: Tx) => this.totp.useStep(tx, accountId, step);
    return this.counted(accountId, settle);
  }

  /** Not held up by wrong codes of others: fifty bits need no waiting, and it is the way out. */
  private async byCode(accountId: string, typed: string): Promise<Attempt> {
    const hash = await this.codes.hashOf(this.database, accountId, typed);
    return {
      settle: async (tx) => {
        const isUsed = hash !== undefined && (await this.codes.use(tx, accountId, hash));
        if (isUsed) await this.news.tell(tx, accountId, 'recovery_code.used');
        else await this.wrong.record(tx, accountId);
        return isUsed;
      },
    };
  }

  private async byPasskey(accountId: string, assertion: PasskeyAssertion): Promise<Attempt> {
    const checked = await this.passkeys.check(assertion);
    if (checked?.accountId !== accountId) return { settle: NEVER };
    return { settle: (tx) => checked.take(tx) };
  }

  /** One attempt of an account after the other, and the wrong ones are counted. */
  private counted(accountId: string, settle: (tx: Tx) => Promise<boolean>): Attempt {
    return {
      settle: async (tx) => {
        await this.wrong.assertWelcome(tx, accountId);
        const holds = await settle(tx);
        if (!holds) await this.wrong.record(tx, accountId);
        return holds;
      },
    };
  }
}
