import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { FixedClock } from '../../src/kernel/time/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import type { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { Enter } from '../../src/modules/accounts/application/factors/enter.js';
import { FactorStanding } from '../../src/modules/accounts/application/factors/factor-standing.js';
import { PendingLogIns } from '../../src/modules/accounts/infrastructure/factors/pending-log-ins.js';
import type { Caller, SignedIn } from '../../src/modules/accounts/application/caller.js';
import { AccountPost } from '../../src/modules/accounts/application/account-post.js';
import { CarePeople } from '../../src/modules/accounts/application/care-people.js';
import { Consents } from '../../src/modules/accounts/application/consents.js';
import { FollowSession } from '../../src/modules/accounts/application/follow-session.js';
import { ForgetOldLogIns } from '../../src/modules/accounts/application/forget-old-log-ins.js';
import { LogIn, type Credentials } from '../../src/modules/accounts/application/log-in.js';
import { LogInDoor } from '../../src/modules/accounts/application/log-in-door.js';
import { LogOut } from '../../src/modules/accounts/application/log-out.js';
import { OpenSession } from '../../src/modules/accounts/application/open-session.js';
import {
  RegisterAccount,
  type NewAccount,
} from '../../src/modules/accounts/application/register-account.js';
import { RenewPasswordHash } from '../../src/modules/accounts/application/renew-password-hash.js';
import { KnownDevices } from '../../src/modules/accounts/infrastructure/known-devices.js';
import { LogInCandidates } from '../../src/modules/accounts/infrastructure/log-in-candidates.js';
import { LogInFailures } from '../../src/modules/accounts/infrastructure/log-in-failures.js';
import { hashPassword } from '../../src/modules/accounts/infrastructure/password-hash.js';
import { PhoneProofs } from '../../src/modules/accounts/infrastructure/phone-proofs.js';
import { SessionTokens } from '../../src/modules/accounts/infrastructure/session-tokens.js';
import { Sessions } from '../../src/modules/accounts/infrastructure/sessions.js';
import { Throttle } from '../../src/modules/accounts/infrastructure/throttle.js';
import { testAudit, testLogInTrail } from './test-audit.js';

const PASSWORD = 'kucing tidur di atap';
export const OTHER_PASSWORD = 'ikan berenang di kali';

/** An address nobody has. */
export function freshEmail(): string {
  return `${randomUUID()}@contoh.test`;
}

/** The module's services on a test database, whose clock is the machine's as well. */
export class AccountsBench {
  readonly consents = new Consents();
  readonly carePeople = new CarePeople();
  readonly sessions: Sessions;
  readonly logOut: LogOut;
  readonly forget: ForgetOldLogIns;
  readonly throttle: Throttle;
  readonly follow: FollowSession;
  private readonly register: RegisterAccount;
  private readonly logIn: LogIn;
  private readonly passwordHash = hashPassword(PASSWORD);

  constructor(
    private readonly db: {
      readonly database: Database;
      readonly runner: TransactionRunner;
      readonly clock: FixedClock;
    },
  ) {
    const { database, runner, clock } = db;
    const jobs = new Jobs(pino({ level: 'silent' }));
    this.sessions = new Sessions(database, runner, clock);
    this.logOut = new LogOut(runner, this.sessions);
    const outbox = new Outbox(jobs);
    const devices = new KnownDevices(clock);
    const post = new AccountPost(outbox, clock);
    this.throttle = new Throttle(database, runner, clock);
    const proofs = new PhoneProofs({ id: 'bench', key: Buffer.alloc(32, 5) }, clock);
    this.forget = new ForgetOldLogIns(runner, clock, jobs, this.throttle, devices, proofs);
    this.follow = new FollowSession(
      this.sessions,
      new SessionTokens(database, clock),
      runner,
      clock,
      post,
      testAudit(),
    );
    this.register = new RegisterAccount(
      this.consents,
      this.carePeople,
      outbox,
      post,
      this.throttle,
    );
    const openSession = new OpenSession(this.sessions, devices, post, clock, {
      secondFactor: 'offered',
    });
    this.logIn = new LogIn(
      database,
      runner,
      new LogInDoor(new LogInFailures(clock), devices, this.throttle),
      new LogInCandidates(database),
      new RenewPasswordHash(runner),
      new Enter(openSession, new FactorStanding(), new PendingLogIns(clock), this.sessions),
      testLogInTrail(db),
    );
  }

  /** Registers a client with `PASSWORD`, unless said otherwise; returns the account's id. */
  async make(email: string, account: Partial<NewAccount> = {}): Promise<string> {
    const whole: NewAccount = {
      email,
      passwordHash: await this.passwordHash,
      name: 'Sari',
      roles: ['client'],
      timeZone: 'Asia/Jakarta',
      language: 'id',
      ...account,
    };
    return this.db.runner.run((tx) => this.register.execute(tx, whole));
  }

  /** Logs in with `PASSWORD`, unless said otherwise. */
  async enter(credentials: Partial<Credentials>, caller: Partial<Caller> = {}): Promise<SignedIn> {
    const entered = await this.logIn.execute(
      { password: PASSWORD, ...credentials },
      { address: '192.0.2.1', userAgent: 'a test', token: undefined, language: 'id', ...caller },
    );
    if ('pendingToken' in entered) throw new Error('Nobody here has a second factor.');
    return entered;
  }
}
