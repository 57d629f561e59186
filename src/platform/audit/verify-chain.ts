import type { Queryable } from '../database/database.js';
import type { ChainKeys } from './chain-keys.js';
import { chainHash, GENESIS, STREAMS, type ChainedRow } from './chain-row.js';

/**
 * `altered`: its hash is not that of its content, so it was changed or made elsewhere. `missing`: it was there.
 * `out_of_line`: it does not follow the row before it. `no_key`: it was hashed with a key that is gone.
 * `not_anchored`: another row than the anchor saw. `cut_off`: the anchor saw a longer chain.
 * `no_chain`: it stands in none.
 */
export const CHAIN_FAULTS = [
  'altered',
  'missing',
  'out_of_line',
  'no_key',
  'not_anchored',
  'cut_off',
  'no_chain',
] as const;

export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

const WHAT: Readonly<Record<ChainFaultKind, string>> = {
  altered: 'is not what was written: its hash is not that of its content',
  missing: 'is missing',
  out_of_line: 'does not follow the row before it',
  no_key: 'was hashed with a key that is gone',
  not_anchored: 'is another row than the anchor saw',
  cut_off: 'and what came after it is missing: an anchor saw a longer chain',
  no_chain: 'stands in no chain',
};

/** For whoever reads it at a terminal. */
export function faultSentence({ stream, seq, kind }: ChainFault): string {
  return `stream ${stream}, seq ${seq}: this row ${WHAT[kind]}.`;
}

/** The first row of a chain that is not as it was written. */
export interface ChainFault {
  readonly stream: number;
  readonly seq: number;
  readonly kind: ChainFaultKind;
}

export interface ChainReport {
  readonly rows: number;
  readonly anchors: number;
  /** At most one a chain: what follows a broken row proves nothing. */
  readonly faults: readonly ChainFault[];
}

/** Where the trail, its anchors and its keys are. */
export interface ChainSources {
  readonly main: Queryable;
  readonly keysDatabase: Queryable;
  readonly keys: Pick<ChainKeys, 'byId'>;
}

interface StoredRow extends ChainedRow {
  readonly id: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

interface Anchor {
  readonly seq: number;
  readonly hash: Buffer;
}

const PAGE = 2_000;
const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const ROWS = `
  SELECT id::text, stream, seq::float8 AS seq, to_char(recorded_at AT TIME ZONE 'UTC', ${ISO}) AS "recordedAt",
         to_char(at AT TIME ZONE 'UTC', ${ISO}) AS at, actor_id AS "actorId", act, about_kind AS "aboutKind",
         about_id AS "aboutId", person_id AS "personId", outcome, times, key_id AS "keyId",
         prev_hash AS previous, hash
    FROM audit_entry
   WHERE stream = $1 AND seq >= $2 AND (seq, id) > ($2, $3::bigint)
   ORDER BY seq, id LIMIT ${PAGE}`;
const ANCHORS = `
  SELECT seq::float8 AS seq, hash FROM audit_anchor
   WHERE stream = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${PAGE}`;
const LAST_ANCHOR = `SELECT coalesce(max(seq), 0)::float8 AS seq FROM audit_anchor WHERE stream = $1`;
const ASTRAY = `
  SELECT coalesce(stream, -1) AS stream, coalesce(seq, 0)::float8 AS seq FROM audit_entry
   WHERE stream < 0 OR stream >= ${STREAMS} OR stream IS NULL OR seq IS NULL OR seq < 1
   ORDER BY id LIMIT 1`;

/**
 * Reads every chain from its first row on, a page at a time and beside whoever writes, and says what is
 * broken. What was written after the last anchor may have been cut off without a sign of it.
 */
export async function verifyChain(sources: ChainSources): Promise<ChainReport> {
  const report = { rows: 0, anchors: 0 };
  const faults: ChainFault[] = [];
  const keyOf = remembering((id) => sources.keys.byId(id));
  for (let stream = 0; stream < STREAMS; stream++) {
    const chain = new ChainWalk(sources, stream, keyOf);
    const fault = await chain.walk();
    report.rows += chain.rows;
    report.anchors += chain.anchors;
    if (fault) faults.push({ stream, ...fault });
  }
  const [astray] = await sources.main.query<{ stream: number; seq: number }>(ASTRAY);
  if (astray) faults.push({ ...astray, kind: 'no_chain' });
  return { ...report, faults };
}

type Broken = Omit<ChainFault, 'stream'>;

class ChainWalk {
  rows = 0;
  anchors = 0;
  private seq = 0;
  private hash: Buffer = GENESIS;
  private isKeyed = false;
  private isAnchored = false;
  private ahead: Anchor[] = [];
  private anchorsRead = 0;
  private lastAnchor = 0;

  constructor(
    private readonly sources: ChainSources,
    private readonly stream: number,
    private readonly keyOf: (id: string) => Promise<Buffer | null>,
  ) {}

  async walk(): Promise<Broken | null> {
    // Asked first: one that is made while we read would be ahead of us.
    const { keysDatabase } = this.sources;
    const [last] = await keysDatabase.query<{ seq: number }>(LAST_ANCHOR, [this.stream]);
    this.lastAnchor = last?.seq ?? 0;
    let id = '0';
    for (;;) {
      const page = await this.sources.main.query<StoredRow>(ROWS, [this.stream, this.seq, id]);
      for (const row of page) {
        const fault = await this.step(row);
        if (fault) return fault;
        id = row.id;
      }
      if (page.length < PAGE) break;
    }
    const isCut = this.lastAnchor > this.seq;
    return isCut ? { seq: this.seq + 1, kind: 'cut_off' } : null;
  }

  private async step(row: StoredRow): Promise<Broken | null> {
    const kind = this.outOfPlace(row) ?? (await this.wrong(row));
    if (kind) return { seq: kind === 'missing' ? this.seq + 1 : row.seq, kind };
    this.rows += 1;
    this.seq = row.seq;
    this.hash = row.hash;
    this.isKeyed ||= row.keyId !== null;
    const anchor = await this.anchorAt(row.seq);
    if (anchor === null) return null;
    this.anchors += 1;
    this.isAnchored = true;
    return anchor.hash.equals(row.hash) ? null : { seq: row.seq, kind: 'not_anchored' };
  }

  private outOfPlace(row: StoredRow): ChainFaultKind | null {
    if (row.seq > this.seq + 1) return 'missing';
    return row.seq === this.seq + 1 ? null : 'out_of_line';
  }

  private async wrong(row: StoredRow): Promise<ChainFaultKind | null> {
    // Only what was there before the keys, and before any anchor, may do without one.
    if (row.keyId === null && (this.isKeyed || this.isAnchored)) return 'altered';
    const key = row.keyId === null ? null : await this.keyOf(row.keyId);
    if (key === null && row.keyId !== null) return 'no_key';
    if (!chainHash(key, row.previous, row).equals(row.hash)) return 'altered';
    return row.previous.equals(this.hash) ? null : 'out_of_line';
  }

  private async anchorAt(seq: number): Promise<Anchor | null> {
    if (seq > this.lastAnchor) return null;
    if (this.ahead.length === 0 && this.anchorsRead < this.lastAnchor) {
      const values = [this.stream, this.anchorsRead, this.lastAnchor];
      this.ahead = await this.sources.keysDatabase.query<Anchor>(ANCHORS, values);
      this.anchorsRead = this.ahead.at(-1)?.seq ?? this.lastAnchor;
    }
    return this.ahead[0]?.seq === seq ? (this.ahead.shift() ?? null) : null;
  }
}

function remembering<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const answer = known.get(id) ?? ask(id);
    known.set(id, answer);
    return answer;
  };
}
