import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../../../config/config.js';
import type { WhatsAppHook } from '../../../config/whatsapp.js';
import { CONFIG } from '../../../config/config.module.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { BadSignature, NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { LOG } from '../../../platform/log/log.module.js';
import { PROVIDER_STATUSES } from '../domain/provider-status.js';
import { isSameSecret, isSignedByMeta } from '../infrastructure/meta-signature.js';
import {
  ToldMessagesRepository,
  type StatusNews,
} from '../infrastructure/told-messages.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const list = z.array(z.unknown()).catch([]);
const call = z.object({ entry: list });
const entry = z.object({ changes: list });
const change = z.object({ value: z.object({ statuses: list }) });
const told = z.object({
  id: z.string().min(1).max(300),
  status: z.enum(PROVIDER_STATUSES),
  biz_opaque_callback_data: z.guid().nullish().catch(null),
  errors: z.array(z.object({ code: z.number().int() })).catch([]),
});

/** Hears from WhatsApp how far its messages got. */
@Injectable()
export class ReceiveStatuses {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly messages: ToldMessagesRepository,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Pick<Config, 'whatsapp'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * The handshake by which Meta makes sure that the webhook's address is ours.
   *
   * @returns the challenge, to be answered as it is.
   * @throws NotFound when this house does without WhatsApp.
   * @throws BadSignature when the caller does not know the token.
   */
  answerChallenge(given: { mode?: unknown; verifyToken?: unknown; challenge?: unknown }): string {
    const { verifyToken } = this.account();
    const { mode, challenge } = given;
    const knows =
      typeof given.verifyToken === 'string' && isSameSecret(given.verifyToken, verifyToken);
    if (mode !== 'subscribe' || !knows || typeof challenge !== 'string') throw new BadSignature();
    return challenge;
  }

  /**
   * Applies each status once, in one transaction, so that a failure makes Meta tell all of it again.
   * What people write back comes by the same way and is neither read nor kept.
   *
   * @throws NotFound when this house does without WhatsApp.
   * @throws BadSignature when Meta did not sign exactly these bytes.
   * @throws ValidationFailed when the signed body is not JSON.
   */
  async execute(raw: Buffer, signature: string | string[] | undefined): Promise<void> {
    if (!isSignedByMeta(raw, signature, this.account().appSecret)) {
      this.log.warn('a WhatsApp notification with a wrong signature');
      throw new BadSignature();
    }
    const news = newsIn(raw);
    if (news.length === 0) return;
    await this.runner.run(async (tx) => {
      for (const each of news) await this.take(tx, each);
    });
  }

  private async take(tx: Tx, news: StatusNews): Promise<void> {
    const id = await this.messages.find(tx, news);
    if (id === undefined || !(await this.messages.store(tx, news))) return;
    const isNews = await this.messages.apply(tx, id, news);
    if (!isNews || news.status !== 'failed') return;
    if (await this.messages.letEmailStandIn(tx, id)) {
      tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
    }
  }

  private account(): WhatsAppHook {
    const hook = this.config.whatsapp?.hook ?? null;
    if (hook === null) throw new NotFound();
    return hook;
  }
}

/** By message, so that two calls at once take the same rows in the same order. */
function newsIn(raw: Buffer): StatusNews[] {
  return within(call, jsonOf(raw))
    .flatMap(({ entry: entries }) => entries)
    .flatMap((one) => within(entry, one).flatMap(({ changes }) => changes))
    .flatMap((one) => within(change, one).flatMap(({ value }) => value.statuses))
    .flatMap((one) => within(told, one))
    .map((status) => ({
      messageId: status.biz_opaque_callback_data ?? null,
      providerRef: status.id,
      status: status.status,
      errorCode: status.errors[0]?.code ?? null,
    }))
    .sort((a, b) => (a.providerRef < b.providerRef ? -1 : Number(a.providerRef > b.providerRef)));
}

/** What fits the shape; whatever else Meta tells of is none of ours. */
function within<T>(shape: z.ZodType<T>, value: unknown): T[] {
  const parsed = shape.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new ValidationFailed([{ pointer: '', code: 'not_acceptable', detail: 'is not JSON' }]);
  }
}
