import { Injectable } from '@nestjs/common';
import type { SealingKey } from '../../../platform/crypto/seal.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import type { Queryable } from '../../../platform/database/database.js';
import { type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { SharingNotGiven } from '../domain/progress.errors.js';
import { GoalRepository, type StoredGoal } from '../infrastructure/goal.repository.js';
import { OwnClient } from './own-client.js';
import { OwnPerson } from './own-person.js';
import { Sealing } from './sealing.js';

/** Who may write which goal. */
@Injectable()
export class RightToGoals {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly carePeople: CarePeople,
    private readonly own: OwnPerson,
    private readonly clients: OwnClient,
    private readonly goals: GoalRepository,
    private readonly sealing: Sealing,
  ) {}

  ownPerson(accountId: string): Promise<string> {
    return this.own.of(accountId);
  }

  /** The care a psychologist writes in; null for a client who writes their own. */
  async careToWriteIn(tx: Tx, accountId: string, clientId: string | null): Promise<string | null> {
    if (clientId === null) {
      await this.own.assertConsent(tx, accountId);
      return null;
    }
    const { careId, shared } = await this.clients.of(tx, accountId, clientId);
    if (!shared.goals) throw new SharingNotGiven();
    return careId;
  }

  async toWrite(
    id: string,
    accountId: string,
  ): Promise<StoredGoal & { readonly sealingKey: SealingKey }> {
    const goal = await this.goals.byId(this.reads, id);
    if (goal === null) throw new NotFound();
    await this.assertMayWrite(this.reads, goal, accountId);
    const sealingKey = await this.sealing.keyOf(goal.sealed);
    if (sealingKey === null) throw new NotFound();
    return { ...goal, sealingKey };
  }

  /** @throws NotFound unless it is one's own, or one sees it as the psychologist in care. */
  async assertMayWrite(sql: Queryable, goal: StoredGoal, accountId: string): Promise<void> {
    const { carePersonId, careId } = goal;
    if ((await this.carePeople.findOwn(sql, accountId)) === carePersonId) {
      return this.own.assertConsent(sql, accountId);
    }
    const inCare = await this.clients.of(sql, accountId, carePersonId);
    const isSeen = careId === null || careId === inCare.careId;
    if (!inCare.shared.goals || !isSeen) throw new NotFound();
  }
}
