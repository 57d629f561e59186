import { availableParallelism } from 'node:os';
import type { Client } from 'pg';
import type { Finding } from '../../frame/proof.js';

export const CLAIMS = {
  out: 'nobody gets in by guessing, however many addresses they have',
  strangers: 'no session was opened from where the owner never was',
  owner: 'the owner gets in all the while with a browser that was signed in before',
  mail: 'the owner gets in with nothing but their mailbox',
  looked: 'guesses are turned away before they cost a hash, but for a few',
  errors: 'nothing fails on our side',
  memory: 'memory stays flat',
} as const;

/** What the attack and the owner were answered; stated here once more, on purpose. */
export interface Observed {
  readonly guesses: Readonly<Record<number, number>>;
  readonly owner: Readonly<Record<number, number>>;
  readonly byMail: number;
  readonly memory: {
    readonly before: number;
    readonly peak: number;
    readonly after: number;
  } | null;
  readonly seconds: number;
}

/** A burst of 30, and one more every two minutes. */
const LOOKED_AT_ONCE = 30;
const REFILL_SECONDS = 120;
/** What a garbage collector may leave lying about. */
const SLACK_MB = 64;
/** Hashes are queued: two for each processor are worked on at a time, 46 MB each. */
const HASHING_MB = availableParallelism() * 2 * 46;

const OWNERS_NETWORKS = ['203.0.113.0/24', '198.51.100.0/24'];
const STRANGE = `
  SELECT s.network FROM session s JOIN account a ON a.id = s.account_id
   WHERE a.email = $1 AND s.network <> ALL($2::text[]) LIMIT 5`;

/** Judges by what was answered, and by which sessions there are. */
export async function check(
  database: Client,
  email: string,
  observed: Observed,
): Promise<Finding[]> {
  const { guesses, owner, byMail, memory, seconds } = observed;
  const strange = await database.query<{ network: string }>(STRANGE, [email, OWNERS_NETWORKS]);
  const looked = guesses[401] ?? 0;
  const mayLook = LOOKED_AT_ONCE + Math.ceil(seconds / REFILL_SECONDS);
  const failed = Object.entries({ ...guesses }).filter(([status]) => isFault(Number(status)));
  const refused = Object.entries(owner).filter(([status]) => status !== '200');
  return [
    ...found(CLAIMS.out, (guesses[200] ?? 0) > 0, `${String(guesses[200])} guesses let in`),
    ...strange.rows.map(({ network }) => ({ claim: CLAIMS.strangers, row: network })),
    ...found(CLAIMS.owner, refused.length > 0 || !owner[200], JSON.stringify(owner)),
    ...found(CLAIMS.mail, byMail !== 200, `answered ${String(byMail)}`),
    ...found(CLAIMS.looked, looked > mayLook, `${String(looked)}, at most ${String(mayLook)}`),
    ...found(CLAIMS.errors, failed.length > 0, JSON.stringify(failed)),
    ...found(CLAIMS.memory, memory !== null && hasGrown(memory), JSON.stringify(memory)),
  ];
}

/** While it goes on by what is hashed at that moment, afterwards by nothing. */
function hasGrown({ before, peak, after }: NonNullable<Observed['memory']>): boolean {
  return peak > before + HASHING_MB + SLACK_MB || after > before + SLACK_MB;
}

/** No answer at all, or an error of ours. */
function isFault(status: number): boolean {
  return status === 0 || status >= 500;
}

function found(claim: string, isSo: boolean, row: string): Finding[] {
  return isSo ? [{ claim, row }] : [];
}
