import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Care, OwnBooking, type Party } from '../../booking/index.js';
import { mayBegin, type Who } from '../domain/note.js';
import {
  EMPTY_SUMMARY,
  statusOf,
  type Summary,
  type SummaryAct,
  type SummaryContent,
} from '../domain/summary.js';
import { SummaryRepository, type StoredSummary } from '../infrastructure/summary.repository.js';
import { RecordSeal, summaryPlace } from './record-seal.js';

interface Found {
  readonly bookingId: string;
  readonly party: Party;
  readonly stored: StoredSummary | null;
  readonly ticks: ReadonlyMap<string, Instant>;
  readonly acts: readonly SummaryAct[];
}

const NOTHING: Summary = {
  ...EMPTY_SUMMARY,
  status: 'none',
  version: 0,
  writtenAt: null,
  sharedAt: null,
  homework: [],
  permittedActs: [],
};

/** The author reads what they write, the client what was shared with them; the trail knows of both. */
@Injectable()
export class ReadSummary {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly care: Care,
    private readonly summaries: SummaryRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound for everybody but the two parties of the session. */
  async run(who: Who): Promise<Summary> {
    return this.open(await this.runner.run((tx) => this.find(tx, who)));
  }

  private async find(tx: Tx, who: Who): Promise<Found> {
    const { bookingId, accountId } = who;
    const { booking, party } = await this.own.inCare(tx, bookingId, accountId);
    const stored = await this.storedFor(tx, party, who);
    const isOpen =
      party === 'psychologist' &&
      (await this.care.openBetween(tx, booking.psychologistId, booking.carePersonId)) !== null;
    const acts = actsOf(party, { stored, mayStart: mayBegin(booking, tx.now), isOpen });
    if (stored === null) return { bookingId, party, stored, acts, ticks: new Map() };
    const ticks = await this.summaries.ticks(tx, bookingId);
    await this.audit.record(tx, {
      actorId: accountId,
      act: 'summary.read',
      about: { kind: 'summary', id: bookingId },
      personId: stored.carePersonId,
    });
    return { bookingId, party, stored, acts, ticks };
  }

  private async storedFor(tx: Tx, party: Party, who: Who): Promise<StoredSummary | null> {
    if (party === 'psychologist') return this.summaries.ofAuthor(tx, who);
    const stored = await this.summaries.ofSession(tx, who.bookingId);
    return stored?.sharedAt ? stored : null;
  }

  private async open({ bookingId, party, stored, ticks, acts }: Found): Promise<Summary> {
    if (stored === null) return { ...NOTHING, permittedActs: acts };
    const isClient = party === 'client';
    const place = summaryPlace({ bookingId, carePersonId: stored.carePersonId });
    const sealed = isClient ? stored.sharedSealed : stored.draftSealed;
    const content = (await this.seal.opener()<SummaryContent>(place, sealed)) ?? EMPTY_SUMMARY;
    return {
      status: isClient ? 'shared' : statusOf(stored),
      version: isClient ? (stored.sharedVersion ?? 0) : stored.version,
      text: content.text,
      homework: content.homework.map(({ id, text }) => ({
        id,
        text,
        doneAt: ticks.get(id) ?? null,
      })),
      writtenAt: isClient ? stored.sharedAt : stored.writtenAt,
      sharedAt: stored.sharedAt,
      permittedActs: acts,
    };
  }
}

function actsOf(
  party: Party,
  facts: { stored: StoredSummary | null; mayStart: boolean; isOpen: boolean },
): SummaryAct[] {
  const { stored, mayStart, isOpen } = facts;
  if (party === 'client') return stored === null ? [] : ['tick'];
  const acts: SummaryAct[] = stored !== null || mayStart ? ['write'] : [];
  if (isOpen && acts.length > 0) acts.push('share');
  return acts;
}
