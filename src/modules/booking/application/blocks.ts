import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { BlockRepository } from '../infrastructure/block.repository.js';

/** Whether one of two people wants nothing more to do with the other. */
@Injectable()
export class Blocks {
  constructor(private readonly blocks: BlockRepository) {}

  /** Whoever made it; nobody stands in the way of whom we do not know. */
  async isBetween(
    sql: Queryable,
    psychologistId: string,
    clientAccountId: string | null,
  ): Promise<boolean> {
    if (clientAccountId === null) return false;
    return this.blocks.isBetween(sql, { psychologistId, clientAccountId });
  }
}
