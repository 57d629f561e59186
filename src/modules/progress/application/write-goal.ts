import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import type { GoalContent } from '../domain/sealed.js';
import { GoalRepository } from '../infrastructure/goal.repository.js';
import { fingerprintOf, sealInto } from './sealing.js';
import { RightToGoals } from './right-to-goals.js';

/** A new goal; of a client of theirs, or, where that is null, of the writer. */
export interface NewGoalWish {
  readonly accountId: string;
  readonly clientId: string | null;
  readonly text: string;
  readonly key: string;
}

/** A goal as it shall be from now on. */
export interface GoalRewrite {
  readonly id: string;
  readonly accountId: string;
  readonly content: GoalContent;
  readonly expected: ExpectedVersion;
}

const OWN_ROUTE = 'POST /me/goals';
const CLIENT_ROUTE = 'POST /clients/{id}/goals';

/** Goals are written by the client and, where they are shared, by the psychologist as well. */
@Injectable()
export class WriteGoal {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keys: KeyRing,
    private readonly idempotency: Idempotency,
    private readonly goals: GoalRepository,
    private readonly right: RightToGoals,
  ) {}

  /**
   * @throws NotFound for somebody who is not in their care.
   * @throws SharingNotGiven where the client does not share goals.
   * @throws ProgressConsentRequired before the client has agreed.
   */
  async add(wish: NewGoalWish): Promise<RememberedAnswer<{ id: string }>> {
    const { accountId, clientId, key } = wish;
    const id = newId();
    const carePersonId = clientId ?? (await this.right.ownPerson(accountId));
    const sealingKey = await this.keys.keyFor({
      personId: carePersonId,
      retentionClass: clientId === null ? 'self' : 'record',
      authorId: accountId,
    });
    const content: GoalContent = { text: wish.text, progress: 0, isDone: false };
    const sealed = sealInto(sealingKey, 'goal_version', { id, carePersonId }, content);
    const route = clientId === null ? OWN_ROUTE : CLIENT_ROUTE;
    const body = fingerprintOf(sealingKey, [clientId, wish.text]);
    return this.idempotency.once({ actor: accountId, route, key, body }, async (tx) => {
      const careId = await this.right.careToWriteIn(tx, accountId, clientId);
      await this.goals.insert(tx, { id, carePersonId, careId, authorId: accountId, sealed });
      return { status: 201, body: { id } };
    });
  }

  /** @throws NotFound for what is not theirs to write. @throws StaleVersion over another version. */
  async rewrite({ id, accountId, content, expected }: GoalRewrite): Promise<void> {
    const goal = await this.right.toWrite(id, accountId);
    if (expected !== undefined && expected !== goal.version) throw new StaleVersion();
    const sealed = sealInto(goal.sealingKey, 'goal_version', goal, content);
    await this.runner.run(async (tx) => {
      await this.right.assertMayWrite(tx, goal, accountId);
      if (!(await this.goals.addVersion(tx, goal, { accountId, sealed }))) throw new StaleVersion();
    });
  }
}
