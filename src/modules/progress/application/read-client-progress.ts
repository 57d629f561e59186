import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { SharingNotGiven } from '../domain/progress.errors.js';
import { OwnClient } from './own-client.js';
import { ProgressShelf, type OpenedProgress } from './progress-shelf.js';
import { ReadFollowing, type Following } from './read-following.js';

/** What a psychologist sees of somebody in their care. */
export interface ClientProgress extends OpenedProgress, Following {}

@Injectable()
export class ReadClientProgress {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clients: OwnClient,
    private readonly following: ReadFollowing,
    private readonly shelf: ProgressShelf,
    private readonly audit: Audit,
  ) {}

  /**
   * The reading and its row in the trail are one transaction.
   *
   * @throws NotFound unless the person is in their care now.
   * @throws SharingNotGiven where nothing is for them to see.
   */
  async execute(accountId: string, carePersonId: string): Promise<ClientProgress> {
    const { following, sealed } = await this.runner.run(async (tx) => {
      const inCare = await this.clients.of(tx, accountId, carePersonId);
      const rows = await this.shelf.shared(tx, inCare);
      const isAnyShared = Object.values(inCare.shared).some(Boolean);
      if (!isAnyShared && rows.responses.length === 0) throw new SharingNotGiven();
      await this.audit.record(tx, {
        actorId: accountId,
        act: 'progress.read',
        about: { kind: 'care_person', id: carePersonId },
        personId: carePersonId,
      });
      return { following: await this.following.of(tx, inCare), sealed: rows };
    });
    return { ...(await this.shelf.open(sealed)), ...following };
  }

  /** Whom one follows and what is asked of them, without a word of what they answered. */
  async frame(accountId: string, carePersonId: string): Promise<Following> {
    return this.runner.run(async (tx) =>
      this.following.of(tx, await this.clients.of(tx, accountId, carePersonId)),
    );
  }
}
