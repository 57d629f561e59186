import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../kernel/identity/id.js';
import { parseInstant, toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { decodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import { CarePeople } from '../../accounts/index.js';
import type { BookingStatus } from '../../booking/index.js';
import { excerptOf, type SummaryContent } from '../domain/summary.js';
import { RecordSeal, summaryPlace } from './record-seal.js';

export interface MySessionRow {
  id: string;
  status: BookingStatus;
  mode: 'video' | 'voice' | 'chat';
  service_name: string;
  starts_at: Date;
  ends_at: Date;
  care_person_id: string;
  booked_by_me: boolean;
  psychologist_id: string;
  slug: string;
  name: string;
  title: string;
  has_avatar: boolean;
  photo_name: string | null;
  shared_sealed: string | null;
  shared_at: Date | null;
  homework_total: number;
  homework_done: number;
}

/** A session that was, with the beginning of what was shared after it. */
export interface MySession {
  readonly row: MySessionRow;
  readonly excerpt: string | null;
}

const LIST = `
  SELECT b.id, b.status, b.mode, b.service_name, b.starts_at, b.ends_at, b.care_person_id, b.psychologist_id,
         b.client_account_id = $1 AS booked_by_me,
         p.slug, p.name, p.title, p.has_avatar, p.photo_name, y.shared_sealed, y.shared_at,
         coalesce(cardinality(y.shared_items), 0) AS homework_total,
         (SELECT count(*)::int FROM homework_tick t
           WHERE t.booking_id = b.id AND t.item_id = ANY (y.shared_items)) AS homework_done
    FROM booking_party_view b
    JOIN psychologist_view p ON p.id = b.psychologist_id
    LEFT JOIN session_summary y ON y.booking_id = b.id
   WHERE (b.client_account_id = $1 OR b.care_person_id = $6)
     AND (b.status IN ('completed','client_absent','psychologist_absent') OR b.status = 'confirmed' AND b.ends_at <= $2)
     AND ($4::timestamptz IS NULL OR (b.starts_at, b.id) < ($4, $5::uuid))
   ORDER BY b.starts_at DESC, b.id DESC LIMIT $3`;

/** The client's way so far: the sessions that were, latest first, with what was shared of them. */
@Injectable()
export class MySessions {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
    private readonly carePeople: CarePeople,
  ) {}

  /** `limit + 1` of them, so that the caller sees whether there are more. */
  async list(accountId: string, limit: number, cursor?: string): Promise<MySession[]> {
    const place = cursor === undefined ? [null, null] : placeOf(cursor);
    const rows = await this.runner.run(async (tx) => {
      const own = await this.carePeople.findOwn(tx, accountId);
      const values = [accountId, toDate(tx.now), limit + 1, ...place, own];
      const found = await tx.query<MySessionRow>(LIST, values);
      for (const row of found.slice(0, limit)) await this.note(tx, accountId, row);
      return found;
    });
    const open = this.seal.opener();
    return Promise.all(
      rows.map(async (row, index) => {
        if (index >= limit) return { row, excerpt: null };
        const where = summaryPlace({ bookingId: row.id, carePersonId: row.care_person_id });
        const content = await open<SummaryContent>(where, row.shared_sealed);
        return { row, excerpt: content && excerptOf(content.text) };
      }),
    );
  }

  private async note(tx: Tx, accountId: string, row: MySessionRow): Promise<void> {
    if (row.shared_sealed === null) return;
    await this.audit.record(tx, {
      actorId: accountId,
      act: 'summary.read',
      about: { kind: 'summary', id: row.id },
      personId: row.care_person_id,
    });
  }
}

function placeOf(cursor: string): [startsAt: string, id: string] {
  const [startsAt, id] = decodeCursor(cursor, 2);
  const isInstant = typeof startsAt === 'string' && parseInstant(startsAt) !== undefined;
  if (isInstant && isUuid(id)) return [startsAt, id];
  throw unknownCursor();
}
