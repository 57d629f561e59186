import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instantOf } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { TOKEN_SERVES_MS } from '../domain/session-rotation.js';
import { hashOfToken } from '../infrastructure/session-token.js';
import { SessionTokens, type Recognised } from '../infrastructure/session-tokens.js';
import { Sessions, type SessionHolder } from '../infrastructure/sessions.js';
import { AccountPost } from './account-post.js';

/** A session that goes on. */
export interface Followed {
  readonly holder: SessionHolder;
  /** For the browser to keep from now on; null while the one it has serves. */
  readonly successor: string | null;
}

/** Finds whose session a token is of, while tokens follow one another. */
@Injectable()
export class FollowSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: SessionTokens,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly post: AccountPost,
    private readonly audit: Audit,
  ) {}

  /**
   * Null when the token opens nothing. One that was spent before gives away that two have had it: the
   * session ends and its holder is told.
   *
   * @param canReplace whether the answer can bring the browser another token.
   */
  async execute(token: string, canReplace: boolean): Promise<Followed | null> {
    const hash = hashOfToken(token);
    if (!hash) return null;
    const holder = await this.sessions.holderOf(token);
    if (!holder) return this.afterwards(hash);
    const isDue = this.clock.now() >= instantOf(holder.tokenAt) + TOKEN_SERVES_MS;
    if (!isDue || !canReplace) return { holder, successor: null };
    const successor = await this.runner.run((tx) =>
      this.tokens.appoint(tx, holder.sessionId, hash),
    );
    return { holder, successor };
  }

  private async afterwards(hash: Buffer): Promise<Followed | null> {
    if (!(await this.tokens.isOurs(hash))) return null;
    const found = await this.runner.run(async (tx) => {
      const recognised = await this.tokens.recognise(tx, hash);
      if (recognised.as === 'copied') await this.end(tx, recognised);
      return recognised;
    });
    if (found.as === 'unknown' || found.as === 'copied') return null;
    const holder = await this.sessions.holderById(found.sessionId);
    return holder && { holder, successor: null };
  }

  private async end(
    tx: Tx,
    { sessionId, accountId }: Extract<Recognised, { as: 'copied' }>,
  ): Promise<void> {
    if (!(await this.sessions.revokeById(tx, sessionId))) return;
    await this.post.owe(tx, { accountId, kind: 'session_copied' });
    const about = { kind: 'account', id: accountId };
    await this.audit.record(tx, {
      ...{ actorId: null, act: 'session.copied', about, personId: accountId },
    });
  }
}
