import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { plusHours } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Actor } from '../../../platform/http/actor.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { TooManyApiKeys } from '../domain/integrations.errors.js';
import { newKeyToken } from '../infrastructure/key-token.js';
import { uselessScopes, type ApiScope } from '../domain/api-key.js';
import { ApiKeys, type ApiKeyRow } from '../infrastructure/api-keys.js';

/** What its owner says of a new key. */
export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  /** Absent: until it is revoked. */
  readonly expiresInDays?: number;
}

/** Makes a key. Its text is in the answer and nowhere else, so that no repetition can give it again. */
@Injectable()
export class MakeApiKey {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keys: ApiKeys,
    private readonly audit: Audit,
    private readonly clock: MachineClock,
  ) {}

  /**
   * @throws ValidationFailed for a scope that opens only what the account itself may not do.
   * @throws TooManyApiKeys when the account has twenty that live.
   */
  async execute(
    { accountId, permissions }: Pick<Actor, 'accountId' | 'permissions'>,
    wish: KeyWish,
  ): Promise<{ key: ApiKeyRow; token: string }> {
    assertUseful(wish, permissions);
    const { text, publicId, secretHash } = newKeyToken();
    const id = newId();
    const now = this.clock.now();
    const { name, scopes, expiresInDays: days } = wish;
    const expiresAt = days === undefined ? null : plusHours(now, days * 24);
    return this.runner.run(async (tx) => {
      const row = { id, accountId, publicId, secretHash, name, scopes, createdAt: now, expiresAt };
      if (!(await this.keys.insert(tx, row))) throw new TooManyApiKeys();
      const about = { kind: 'api_key', id };
      const by = { actorId: accountId, personId: accountId };
      await this.audit.record(tx, { ...by, act: 'api_key.made', about });
      const key = await this.keys.one(tx, id, now);
      if (!key) throw new NotFound();
      return { key, token: text };
    });
  }
}

function assertUseful({ scopes }: KeyWish, permissions: ReadonlySet<string>): void {
  const useless = uselessScopes(scopes, permissions);
  if (useless.length === 0) return;
  const detail = `opens what this account may not do: ${useless.join(', ')}`;
  throw new ValidationFailed([{ pointer: '/scopes', code: 'not_yours', detail }]);
}
