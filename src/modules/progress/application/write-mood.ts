import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import type { SealingKey } from '../../../platform/crypto/seal.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import type { MoodContent } from '../domain/sealed.js';
import { MoodRepository, type StoredMood } from '../infrastructure/mood.repository.js';
import { OwnPerson } from './own-person.js';
import { sealInto } from './sealing.js';

/** Somebody's day, on their own calendar. */
export interface MoodOfToday {
  readonly accountId: string;
  readonly timeZone: string;
  readonly content: MoodContent;
  readonly expected: ExpectedVersion;
}

interface Writing {
  readonly key: SealingKey;
  readonly carePersonId: string;
  readonly content: MoodContent;
}

/** Writes how today is; until the day is over it may be written anew. */
@Injectable()
export class WriteMood {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keys: KeyRing,
    private readonly own: OwnPerson,
    private readonly moods: MoodRepository,
  ) {}

  /** @throws ProgressConsentRequired before they have agreed. @throws StaleVersion, see `expected`. */
  async run(mood: MoodOfToday): Promise<{ date: string; version: number }> {
    const { accountId, content } = mood;
    const carePersonId = await this.own.of(accountId);
    const key = await this.keys.keyFor({
      personId: carePersonId,
      retentionClass: 'self',
      authorId: accountId,
    });
    return this.runner.run(async (tx) => {
      await this.own.assertConsent(tx, accountId);
      const onDate = civilDateOf(zoneId(mood.timeZone), tx.now);
      const written = await this.moods.lockDay(tx, carePersonId, onDate);
      if (mood.expected !== undefined && mood.expected !== written?.version) {
        throw new StaleVersion();
      }
      const writing = { key, carePersonId, content };
      if (written !== null) return this.rewrite(tx, written, writing);
      const id = newId();
      const sealed = sealInto(key, 'mood_entry', { id, carePersonId }, content);
      if (await this.moods.insert(tx, { id, carePersonId, onDate, sealed })) {
        return { date: onDate, version: 1 };
      }
      const other = await this.moods.lockDay(tx, carePersonId, onDate);
      if (other === null) throw new Error('The day that was just written is not there.');
      return this.rewrite(tx, other, writing);
    });
  }

  private async rewrite(
    tx: Tx,
    { id, onDate, version }: StoredMood,
    { key, carePersonId, content }: Writing,
  ): Promise<{ date: string; version: number }> {
    const sealed = sealInto(key, 'mood_entry', { id, carePersonId }, content);
    await this.moods.rewrite(tx, id, sealed);
    return { date: onDate, version: version + 1 };
  }
}
