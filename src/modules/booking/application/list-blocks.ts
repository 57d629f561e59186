import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Psychologists } from '../../directory/index.js';
import { BlockRepository, type BlockView } from '../infrastructure/block.repository.js';

/** Whom somebody has blocked; who has blocked them is told to nobody. */
@Injectable()
export class ListBlocks {
  constructor(
    private readonly database: Database,
    private readonly blocks: BlockRepository,
    private readonly psychologists: Psychologists,
  ) {}

  async of(accountId: string): Promise<{ clients: BlockView[]; psychologists: BlockView[] }> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    return {
      clients:
        psychologistId === null
          ? []
          : await this.blocks.byPsychologist(this.database, psychologistId),
      psychologists: await this.blocks.byClient(this.database, accountId),
    };
  }
}
