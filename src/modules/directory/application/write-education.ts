import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Education } from '../domain/own-profile.js';

const CLEAR = `DELETE FROM psychologist_education WHERE psychologist_id = $1`;
const INSERT = `
  INSERT INTO psychologist_education (psychologist_id, position, title, institution, year)
  SELECT $1, position - 1, title, institution, year
    FROM unnest($2::text[], $3::text[], $4::integer[]) WITH ORDINALITY AS e (title, institution, year, position)`;

/** Writes down where psychologists learned, in place of what was there. */
@Injectable()
export class WriteEducation {
  async execute(tx: Tx, psychologistId: string, education: readonly Education[]): Promise<void> {
    await tx.query(CLEAR, [psychologistId]);
    if (education.length === 0) return;
    await tx.query(INSERT, [
      psychologistId,
      education.map(({ title }) => title),
      education.map(({ institution }) => institution),
      education.map(({ year }) => year),
    ]);
  }
}
