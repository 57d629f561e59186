import { Inject, Injectable } from '@nestjs/common';
import { toDate } from '../../kernel/time/instant.js';
import { authorOf } from '../database/acting.js';
import type { Tx } from '../database/transaction-runner.js';
import { CHAIN_KEYS, type ChainKeys } from './chain-keys.js';
import { chainHash, GENESIS, streamOf, type ChainedRow } from './chain-row.js';

/** Who did or saw what. Ids and words of ours only, never what people wrote. */
export interface AuditEntry {
  /** Null for the system itself, and for whoever nobody knows. */
  readonly actorId: string | null;
  /** Noun and past participle of ours: `note.read`. */
  readonly act: `${string}.${string}`;
  readonly about: { readonly kind: string; readonly id: string | null };
  /** Whose it is, and who may ask for their trail: a person in care, or an account. */
  readonly personId?: string | null | undefined;
  /** `done`, or the code of the problem that came of it. */
  readonly outcome?: string;
  /** How often, where only the number was kept. */
  readonly times?: number;
}

interface Head {
  stream: number;
  seq: number | null;
  hash: Buffer | null;
  now: string;
}

/** Of this class of advisory locks there is one for each chain. */
const LOCKS = 0x41756469;
const LOCK = `SELECT pg_advisory_xact_lock(${LOCKS}, stream) FROM unnest($1::int[]) AS stream`;
/** Asked after the lock in a statement of its own, which sees what the one before us committed. */
const HEADS = `
  SELECT s.stream, head.seq, head.hash,
         to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now
    FROM unnest($1::int[]) AS s (stream)
    LEFT JOIN LATERAL (SELECT e.seq, e.hash FROM audit_entry e
                        WHERE e.stream = s.stream ORDER BY e.seq DESC LIMIT 1) head ON true`;
const INSERT = `
  INSERT INTO audit_entry (stream, seq, recorded_at, at, actor_id, act, about_kind, about_id, person_id,
                           outcome, times, key_id, prev_hash, hash)
  SELECT r.stream, r.seq, r."recordedAt", r.at, r."actorId", r.act, r."aboutKind", r."aboutId", r."personId",
         r.outcome, r.times, r."keyId", decode(r.previous, 'hex'), decode(r.hash, 'hex')
    FROM jsonb_to_recordset($1::jsonb) AS r (
           stream smallint, seq bigint, "recordedAt" timestamptz, at timestamptz, "actorId" uuid, act text,
           "aboutKind" text, "aboutId" uuid, "personId" uuid, outcome text, times integer, "keyId" uuid,
           previous text, hash text)`;

/** The trail of what was done and seen: append-only for everybody, us included, and chained. */
@Injectable()
export class Audit {
  private readonly waiting = new WeakMap<Tx, AuditEntry[]>();

  constructor(@Inject(CHAIN_KEYS) private readonly keys: ChainKeys) {}

  /**
   * In the transaction that does or reads it: nothing is seen without leaving its row. It is written and
   * chained at the very end, so that the chain is locked for no longer than a commit takes, and by
   * nobody who still waits for something else.
   */
  record(tx: Tx, given: AuditEntry): Promise<void> {
    const entry = byItsAuthor(given);
    const entries = this.waiting.get(tx);
    if (entries) {
      entries.push(entry);
    } else {
      const first = [entry];
      this.waiting.set(tx, first);
      tx.beforeCommit(() => this.chain(tx, first));
    }
    return Promise.resolve();
  }

  private async chain(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
    const streams = [...new Set(entries.map(streamOfEntry))].sort((a, b) => a - b);
    const [, heads] = await Promise.all([
      tx.query(LOCK, [streams]),
      tx.query<Head>(HEADS, [streams]),
    ]);
    const rows = new Chains(heads, this.keys.current).append(entries, isoMicros(tx));
    tx.atCommit(INSERT, [JSON.stringify(rows)]);
  }
}

/** Whoever acts in somebody's name stands in the row themselves, and it is about whom they help. */
function byItsAuthor(entry: AuditEntry): AuditEntry {
  const actorId = authorOf(entry.actorId);
  if (actorId === entry.actorId) return entry;
  return { ...entry, actorId, personId: entry.personId ?? entry.actorId };
}

/** The ends of some chains while rows are put to them. */
class Chains {
  private readonly ends: Map<number, { seq: number; hash: Buffer; now: string }>;

  constructor(
    heads: readonly Head[],
    private readonly key: ChainKeys['current'],
  ) {
    this.ends = new Map(
      heads.map(({ stream, seq, hash, now }) => [
        stream,
        { seq: seq ?? 0, hash: hash ?? GENESIS, now },
      ]),
    );
  }

  append(entries: readonly AuditEntry[], at: string): object[] {
    return entries.map((entry) => {
      const stream = streamOfEntry(entry);
      const end = this.ends.get(stream);
      if (!end) throw new Error('The chain of a row was not asked for.');
      const { seq, hash: previous, now } = end;
      const place = { stream, seq: seq + 1, recordedAt: now, at, keyId: this.key.id };
      const row = chained(entry, place);
      const hash = chainHash(this.key.key, previous, row);
      this.ends.set(stream, { seq: row.seq, hash, now });
      return { ...row, previous: previous.toString('hex'), hash: hash.toString('hex') };
    });
  }
}

function chained(
  { actorId, act, about, personId, outcome, times }: AuditEntry,
  place: Pick<ChainedRow, 'stream' | 'seq' | 'recordedAt' | 'at' | 'keyId'>,
): ChainedRow {
  return {
    ...place,
    actorId: lower(actorId),
    act,
    aboutKind: about.kind,
    aboutId: lower(about.id),
    personId: lower(personId ?? null),
    outcome: outcome ?? 'done',
    times: times ?? 1,
  };
}

function streamOfEntry({ personId, actorId, about }: AuditEntry): number {
  return streamOf(personId ?? actorId ?? about.id);
}

/** As the database writes ids; hashed is what can be read back. */
function lower(id: string | null): string | null {
  return id?.toLowerCase() ?? null;
}

function isoMicros({ now }: Tx): string {
  return toDate(now).toISOString().replace('Z', '000Z');
}
