import { Injectable } from '@nestjs/common';
import { instantOf, type Instant } from '../../kernel/time/instant.js';
import { Database } from '../database/database.js';
import { ChainAnchors } from './chain-anchors.js';
import type { ChainFault } from './verify-chain.js';

/** What the last verification said. */
interface ChainCheck {
  readonly at: Date;
  readonly rows: number;
  readonly faults: readonly ChainFault[];
}

/** How the trail stands, for whom that is a duty. */
export interface ChainStanding {
  readonly rows: number;
  readonly anchoredAt: Date | null;
  /** Null before the first. */
  readonly check: ChainCheck | null;
}

const LAST_CHECK = `
  SELECT ended_at AS at, rows, faults FROM audit_check ORDER BY id DESC LIMIT 1`;
const ANCHORED = `SELECT max(anchored_at) AS at FROM audit_anchor`;

@Injectable()
export class ChainState {
  constructor(
    private readonly database: Database,
    private readonly anchors: ChainAnchors,
  ) {}

  async read(): Promise<ChainStanding> {
    const [heads, [check], [anchor]] = await Promise.all([
      this.anchors.heads(),
      this.database.query<ChainCheck>(LAST_CHECK),
      this.anchors.place.query<{ at: Date | null }>(ANCHORED),
    ]);
    const rows = heads.reduce((sum, { seq }) => sum + seq, 0);
    return { rows, anchoredAt: anchor?.at ?? null, check: check ?? null };
  }

  async lastCheckAt(): Promise<Instant | null> {
    const [check] = await this.database.query<ChainCheck>(LAST_CHECK);
    return check ? instantOf(check.at) : null;
  }
}
