import { createHash } from 'node:crypto';
import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { toDate } from '../../kernel/time/instant.js';
import { sqlState, TransactionRunner, type Tx } from '../database/transaction-runner.js';
import { IdempotencyKeyRequired, IdempotencyKeyReused, RequestInProgress } from './http.errors.js';

const WAIT_FOR_FIRST = '5s';
const LOCK_NOT_AVAILABLE = '55P03';
const LONGEST_KEY = 255;

/** A request that may arrive twice: who sends it, where to, under which key, saying what. */
export interface RepeatableRequest {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
  readonly body: unknown;
}

/** The first answer, or its replay. `body` is what is stored: it never holds clinical text. */
export interface RememberedAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly isReplay: boolean;
}

/** Waits for a first request so long and no longer; whatever follows waits as usual again. */
const CLAIM = `
  INSERT INTO idempotency (actor, route, key, request_hash, at)
  SELECT $1, $2, $3, $4, $5::timestamptz FROM set_config('lock_timeout', '${WAIT_FOR_FIRST}', true)
  ON CONFLICT DO NOTHING RETURNING set_config('lock_timeout', '0', true)`;
const FILL = `UPDATE idempotency SET status = $4, body = $5 WHERE actor = $1 AND route = $2 AND key = $3`;
const RECALL = `SELECT request_hash, status, body FROM idempotency WHERE actor = $1 AND route = $2 AND key = $3`;

/**
 * One effect per key. The key's row is written first, in the effect's own transaction: a second
 * request waits on it, then replays; when the first was refused and rolled back, it is judged anew.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly runner: TransactionRunner) {}

  /**
   * @throws RequestInProgress when the first request takes longer than 5 s.
   * @throws IdempotencyKeyReused when the key came with another body.
   */
  async once<Body>(
    request: RepeatableRequest,
    work: (tx: Tx) => Promise<{ status: number; body: Body }>,
  ): Promise<RememberedAnswer<Body>> {
    const hash = hashOf(request.body);
    const { actor, route, key } = request;
    return this.runner.run(async (tx) => {
      if (!(await this.claim(tx, request, hash))) return this.recall<Body>(tx, request, hash);
      const answer = await work(tx);
      tx.atCommit(FILL, [actor, route, key, answer.status, JSON.stringify(answer.body)]);
      return { ...answer, isReplay: false };
    });
  }

  private async claim(tx: Tx, request: RepeatableRequest, hash: string): Promise<boolean> {
    try {
      const { actor, route, key } = request;
      const claimed = await tx.query(CLAIM, [actor, route, key, hash, toDate(tx.now)]);
      return claimed.length === 1;
    } catch (error) {
      if (sqlState(error) === LOCK_NOT_AVAILABLE) throw new RequestInProgress();
      throw error;
    }
  }

  private async recall<Body>(
    tx: Tx,
    { actor, route, key }: RepeatableRequest,
    hash: string,
  ): Promise<RememberedAnswer<Body>> {
    const [row] = await tx.query<{ request_hash: string; status: number; body: Body }>(RECALL, [
      actor,
      route,
      key,
    ]);
    if (!row) throw new RequestInProgress();
    if (row.request_hash !== hash) throw new IdempotencyKeyReused();
    return { status: row.status, body: row.body, isReplay: true };
  }
}

/** Same content, same hash, whatever the order of the fields. */
export function hashOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** How a route documents that it requires one. */
export const IDEMPOTENCY_KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  schema: { type: 'string', maxLength: LONGEST_KEY },
} as const;

/** @throws IdempotencyKeyRequired when there is none, or it is too long to be one. */
export function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY) {
    throw new IdempotencyKeyRequired();
  }
  return key;
}

/** The request's `Idempotency-Key`, which this route requires. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    idempotencyKeyOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
