/** What somebody who owns the database might do to the trail, past every trigger and constraint. */
export interface Fault {
  readonly sql: string;
  /** What the verification must say of it, of the chain it was done to. */
  readonly says: RegExp;
}

/** The longest chain, which has the most to hide. */
const LONGEST = `(SELECT stream FROM audit_entry GROUP BY stream ORDER BY count(*) DESC, stream LIMIT 1)`;
const OPEN = `SET session_replication_role = replica;
  ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_place, DROP CONSTRAINT audit_entry_no_fork;`;
const altered = (seq: string): RegExp => new RegExp(`seq ${seq}: this row is not what was written`);

/** By name; each can be planted with `--plant`. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  edited: {
    sql: `${OPEN} UPDATE audit_entry SET actor_id = person_id WHERE seq = 5 AND stream = ${LONGEST}`,
    says: altered('5'),
  },
  removed: {
    sql: `${OPEN} DELETE FROM audit_entry WHERE seq = 7 AND stream = ${LONGEST}`,
    says: /seq 7: this row is missing/,
  },
  cut: {
    sql: `${OPEN} DELETE FROM audit_entry e WHERE stream = ${LONGEST}
          AND seq > (SELECT max(seq) - 2 FROM audit_entry s WHERE s.stream = e.stream)`,
    says: /seq \d+: this row and what came after it is missing/,
  },
  swapped: {
    sql: `${OPEN} UPDATE audit_entry SET seq = 12 - seq WHERE seq IN (5, 7) AND stream = ${LONGEST}`,
    says: altered('5'),
  },
  inserted: {
    sql: `${OPEN} INSERT INTO audit_entry (stream, seq, recorded_at, at, act, about_kind, prev_hash, hash, key_id)
          SELECT stream, seq + 1, now(), now(), 'note.read', 'note', hash, sha256(hash), key_id
            FROM audit_entry WHERE stream = ${LONGEST} ORDER BY seq DESC LIMIT 1`,
    says: altered('\\d+'),
  },
  squeezed_in: {
    sql: `${OPEN} UPDATE audit_entry SET seq = seq + 1 WHERE seq > 6 AND stream = ${LONGEST};
          INSERT INTO audit_entry (stream, seq, recorded_at, at, act, about_kind, prev_hash, hash, key_id)
          SELECT stream, 7, now(), now(), 'note.read', 'note', hash, sha256(hash), key_id
            FROM audit_entry WHERE seq = 6 AND stream = ${LONGEST}`,
    says: altered('7'),
  },
};
