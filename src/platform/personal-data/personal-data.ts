import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database.js';
import type { HeldRow, Holding, Subject } from './holding.js';

const PLACEHOLDER = /(?<!:):(account|people|psychologist)\b/g;

/** What the modules hold about people: each says so itself, when it begins. */
@Injectable()
export class PersonalData {
  private readonly byTable = new Map<string, Holding>();

  /** @throws Error when a table has been spoken for. */
  register(holdings: readonly Holding[]): void {
    for (const holding of holdings) {
      if (this.byTable.has(holding.table)) {
        throw new Error(`The table ${holding.table} is spoken for twice.`);
      }
      this.byTable.set(holding.table, holding);
    }
  }

  holdings(): Holding[] {
    return [...this.byTable.values()];
  }
}

/** Runs SQL whose placeholders stand for the subject. */
export async function askAbout(
  sql: Queryable,
  statement: string,
  subject: Subject,
): Promise<HeldRow[]> {
  const values: unknown[] = [];
  const known: Record<string, unknown> = {
    account: subject.accountId,
    people: subject.personIds,
    psychologist: subject.psychologistId,
  };
  const text = statement.replace(PLACEHOLDER, (_, name: string) => {
    values.push(known[name]);
    return `$${String(values.length)}${name === 'people' ? '::uuid[]' : '::uuid'}`;
  });
  return sql.query<HeldRow>(text, values);
}
