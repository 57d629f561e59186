import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Forbidden, NotFound } from '../../../platform/http/http.errors.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { TakePhoto } from './take-photo.js';

/** A photo that everybody sees. */
export interface ShownPhoto {
  readonly psychologistId: string;
  readonly name: string;
  readonly photo: string;
  readonly sentAt: Date;
  readonly isSeen: boolean;
}

/** What an admin thinks of a photo they saw. */
export interface PhotoJudgement {
  readonly psychologistId: string;
  /** The very photo; one that has replaced it meanwhile is judged by itself. */
  readonly photo: string;
  /** Why it goes, which its psychologist reads; null when it stays. */
  readonly reason: string | null;
  readonly adminId: string;
}

const MOST = 100;
/** What nobody has looked at yet comes first. */
const SHOWN = `
  SELECT p.id AS "psychologistId", p.name, photo.name AS photo, photo.sent_at AS "sentAt",
         d.photo_name IS NOT NULL AS "isSeen"
    FROM psychologist p JOIN psychologist_photo photo ON photo.name = p.photo_name
    LEFT JOIN photo_decision d ON d.photo_name = photo.name AND d.act = 'keep'
   WHERE NOT $1 OR d.photo_name IS NULL
   ORDER BY d.photo_name IS NOT NULL, photo.sent_at DESC LIMIT ${String(MOST)}`;
const LOCK = `
  SELECT p.account_id AS "accountId" FROM psychologist p
   WHERE p.id = $1 AND p.photo_name = $2 FOR UPDATE`;
const REMOVED = `
  SELECT 1 FROM photo_decision WHERE psychologist_id = $1 AND photo_name = $2 AND act = 'remove'`;
const DECIDE = `
  INSERT INTO photo_decision (photo_name, psychologist_id, act, reason, by_account_id, at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT photo_decision_once DO NOTHING`;

/** Admins look at photos after they were shown, and take away what does not belong there. */
@Injectable()
export class JudgePhotos {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly photos: TakePhoto,
    private readonly outbox: Outbox,
  ) {}

  list(isNewOnly: boolean): Promise<ShownPhoto[]> {
    return this.database.query<ShownPhoto>(SHOWN, [isNewOnly]);
  }

  /**
   * What was taken away already is no error: whoever looks later sees the same photo gone.
   *
   * @throws NotFound when no such photo was ever shown, or its psychologist replaced it; Forbidden to
   * whom it shows.
   */
  async run(judgement: PhotoJudgement): Promise<void> {
    await this.runner.run(async (tx) => {
      const { psychologistId, photo, reason, adminId } = judgement;
      const [shown] = await tx.query<{ accountId: string }>(LOCK, [psychologistId, photo]);
      if (shown === undefined) return this.assertRemoved(tx, judgement);
      if (shown.accountId === adminId) throw new Forbidden();
      concerning(shown.accountId);
      const act = reason === null ? 'keep' : 'remove';
      const values = [photo, psychologistId, act, reason, adminId, toDate(tx.now)];
      await tx.query(DECIDE, values);
      if (reason !== null) await this.remove(tx, { psychologistId, photo, ...shown });
    });
  }

  private async assertRemoved(tx: Tx, { psychologistId, photo }: PhotoJudgement): Promise<void> {
    const removed = await tx.query(REMOVED, [psychologistId, photo]);
    if (removed.length === 0) throw new NotFound();
  }

  private async remove(
    tx: Tx,
    { psychologistId, photo, accountId }: Record<'psychologistId' | 'photo' | 'accountId', string>,
  ): Promise<void> {
    await this.photos.forget(tx, psychologistId);
    await this.outbox.publish(tx, {
      type: 'profile.photo_removed',
      aggregateId: psychologistId,
      payload: { accountId },
      dedupeKey: `profile.photo_removed:${photo}`,
    });
  }
}
