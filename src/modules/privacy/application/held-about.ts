import { Injectable } from '@nestjs/common';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database } from '../../../platform/database/database.js';
import type { Holding, Subject } from '../../../platform/personal-data/holding.js';
import { askAbout, PersonalData } from '../../../platform/personal-data/personal-data.js';
import { Subjects } from './subjects.js';

/** Which tables hold something about an account. */
@Injectable()
export class HeldAbout {
  constructor(
    private readonly database: Database,
    private readonly reads: ClinicalReads,
    private readonly personalData: PersonalData,
    private readonly subjects: Subjects,
  ) {}

  /** What is never told is shown by what becomes of it all the same; what holds nothing is left out. */
  async of(accountId: string): Promise<Holding[]> {
    const subject = await this.subjects.of(this.database, accountId);
    const held: Holding[] = [];
    for (const holding of this.personalData.holdings()) {
      const { telling } = holding;
      const isThere =
        'leftOut' in telling
          ? mayBeAbout(holding, subject)
          : (await askAbout(this.reads, telling.sql, subject)).length > 0;
      if (isThere) held.push(holding);
    }
    return held;
  }
}

/** Somebody who neither comes for care nor gives it is in nobody's record. */
function mayBeAbout({ ending }: Holding, { personIds, psychologistId }: Subject): boolean {
  const isOfRecord = ending.act === 'kept' && ending.until === 'record';
  return !isOfRecord || personIds.length > 0 || psychologistId !== null;
}
