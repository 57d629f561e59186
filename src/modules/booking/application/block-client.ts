import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import { BlockRepository, type Pair } from '../infrastructure/block.repository.js';
import { BeginBlock } from './begin-block.js';

/** A psychologist and somebody who was ever a client of theirs. */
export interface ClientOfMine {
  readonly accountId: string;
  /** The person in care. */
  readonly clientId: string;
}

/** A psychologist takes no more bookings of a client. */
@Injectable()
export class BlockClient {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly blocks: BlockRepository,
    private readonly beginBlock: BeginBlock,
    private readonly psychologists: Psychologists,
    private readonly audit: Audit,
  ) {}

  /**
   * Sessions ahead stay, but those named are cancelled with a full refund; one that is over or
   * cancelled already is passed by. Saying it again cancels what is named now.
   *
   * @throws NotFound for whoever never asked for a session of theirs.
   */
  async begin(of: ClientOfMine, cancelBookingIds: readonly string[]): Promise<void> {
    await this.runner.run(async (tx) => {
      const pair = await this.pairOf(tx, of);
      const cancelled = new Set(cancelBookingIds);
      const { accountId } = of;
      const isNew = await this.beginBlock.run(tx, {
        pair,
        by: 'psychologist',
        accountId,
        cancelled,
      });
      if (isNew) await this.record(tx, of, 'block.begun');
    });
  }

  /** @throws NotFound as above; one that is not in force is no error. */
  async lift(of: ClientOfMine): Promise<void> {
    await this.runner.run(async (tx) => {
      const isLifted = await this.blocks.lift(tx, await this.pairOf(tx, of), 'psychologist');
      if (isLifted) await this.record(tx, of, 'block.lifted');
    });
  }

  private async pairOf(tx: Tx, { accountId, clientId }: ClientOfMine): Promise<Pair> {
    const psychologistId = await this.psychologists.idOfAccount(tx, accountId);
    if (psychologistId === null) throw new NotFound();
    const clientAccountId = await this.blocks.clientOf(tx, psychologistId, clientId);
    if (clientAccountId === null) throw new NotFound();
    return { psychologistId, clientAccountId };
  }

  private async record(tx: Tx, of: ClientOfMine, act: `block.${string}`): Promise<void> {
    const about = { kind: 'care_person', id: of.clientId };
    await this.audit.record(tx, { actorId: of.accountId, act, about });
  }
}
