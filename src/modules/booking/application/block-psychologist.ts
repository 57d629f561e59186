import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import { BlockRepository, type Pair } from '../infrastructure/block.repository.js';
import { BeginBlock } from './begin-block.js';

const NOTHING_CANCELLED: ReadonlySet<string> = new Set();

/** A client is offered nothing more by a psychologist. Sessions ahead follow the terms they have. */
@Injectable()
export class BlockPsychologist {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly blocks: BlockRepository,
    private readonly beginBlock: BeginBlock,
    private readonly psychologists: Psychologists,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound when there is no such psychologist. */
  async begin(pair: Pair): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.assertThere(tx, pair);
      const isNew = await this.beginBlock.run(tx, {
        pair,
        by: 'client',
        accountId: pair.clientAccountId,
        cancelled: NOTHING_CANCELLED,
      });
      if (isNew) await this.record(tx, pair, 'block.begun');
    });
  }

  /** @throws NotFound as above; one that is not in force is no error. */
  async lift(pair: Pair): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.assertThere(tx, pair);
      if (await this.blocks.lift(tx, pair, 'client')) await this.record(tx, pair, 'block.lifted');
    });
  }

  private async assertThere(tx: Tx, { psychologistId }: Pair): Promise<void> {
    const faces = await this.psychologists.byIds(tx, [psychologistId]);
    if (!faces.has(psychologistId)) throw new NotFound();
  }

  private async record(tx: Tx, pair: Pair, act: `block.${string}`): Promise<void> {
    const about = { kind: 'psychologist', id: pair.psychologistId };
    await this.audit.record(tx, { actorId: pair.clientAccountId, act, about });
  }
}
