import type { DataSource } from 'typeorm';

/** NIST SP 800-38D: at most 2³² messages under one key when initialisation vectors are random. */
const MOST_WRITES = 2 ** 32;
/** What a process takes at once, so that counting does not cost a write a time. */
const GRANT = 2 ** 20;
/** How many texts one asking may seal; the longest list of a use case is far below. */
const WRITES_A_TIME = 2 ** 8;
/** Beyond that many keys the count is begun anew: grants are wasted, never exceeded. */
const MOST_KEYS = 10_000;

const TAKE = `
  UPDATE data_key SET writes_granted = writes_granted + ${GRANT}
   WHERE id = $1 AND writes_granted <= ${MOST_WRITES - GRANT} RETURNING 1 AS taken`;

/** Counts the writes under each data key, in grants that are taken from the key's row. */
export class UseCount {
  private readonly left = new Map<string, number>();

  constructor(private readonly keys: DataSource) {}

  /** Whether the key may seal once more; otherwise its time is over. */
  async allow(keyId: string): Promise<boolean> {
    const left = this.left.get(keyId) ?? 0;
    if (left === 0 && !(await this.take(keyId))) return false;
    if (this.left.size >= MOST_KEYS) this.left.clear();
    this.left.set(keyId, (left === 0 ? GRANT : left) - WRITES_A_TIME);
    return true;
  }

  private async take(keyId: string): Promise<boolean> {
    const [rows] = await this.keys.query<[unknown[], number]>(TAKE, [keyId]);
    return rows.length > 0;
  }
}
