import { Injectable } from '@nestjs/common';
import { actingAs } from '../../../platform/database/acting.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database } from '../../../platform/database/database.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { keyIdOf, open, type SealingKey } from '../../../platform/crypto/seal.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { Files } from '../../../platform/files/files.js';
import type {
  HeldRow,
  Holding,
  SealedColumn,
  Subject,
  Words,
} from '../../../platform/personal-data/holding.js';
import { askAbout, PersonalData } from '../../../platform/personal-data/personal-data.js';

/** What one table tells a person about themselves. */
export interface Chapter {
  readonly table: string;
  readonly title: Words;
  readonly rows: readonly HeldRow[];
  readonly leftOut: Words | null;
}

/** A file of theirs, under a name that is nobody else's in the archive. */
export interface OwnFile {
  readonly name: string;
  readonly content: Buffer;
}

type Keys = Map<string, SealingKey | null>;

/** Asks every module what it holds about somebody, and opens what is sealed. */
@Injectable()
export class CollectData {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
    private readonly reads: ClinicalReads,
    private readonly keys: KeyRing,
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** @param told hears how much is done, of one. */
  async of(
    subject: Subject,
    told: (share: number) => Promise<void>,
  ): Promise<{ chapters: Chapter[]; files: OwnFile[] }> {
    const holdings = this.personalData.holdings();
    const known: Keys = new Map();
    const chapters: Chapter[] = [];
    const files: OwnFile[] = [];
    for (const [index, holding] of holdings.entries()) {
      const { chapter, fileIds } = await this.chapterOf(holding, subject, known);
      chapters.push(chapter);
      for (const id of fileIds) files.push(...(await this.fileOf(id)));
      if (index % 8 === 7) await told(index / holdings.length);
    }
    return { chapters, files };
  }

  private async chapterOf(
    { table, title, telling }: Holding,
    subject: Subject,
    known: Keys,
  ): Promise<{ chapter: Chapter; fileIds: string[] }> {
    if ('leftOut' in telling) {
      return { chapter: { table, title, rows: [], leftOut: telling.leftOut }, fileIds: [] };
    }
    const { sql, sealed = [], file } = telling;
    // In their own name: the database shows them what is theirs to see, and nothing else.
    const rows = await actingAs(subject.accountId, () => askAbout(this.reads, sql, subject));
    const opened: HeldRow[] = [];
    for (const row of rows) opened.push(await this.opened(row, sealed, known));
    const fileIds = file === undefined ? [] : rows.map((row) => row[file]).filter(isText);
    return { chapter: { table, title, rows: opened, leftOut: null }, fileIds };
  }

  /** A sealed column becomes what was sealed; null where its key has been destroyed. */
  private async opened(
    row: HeldRow,
    sealed: readonly SealedColumn[],
    known: Keys,
  ): Promise<HeldRow> {
    const hidden = new Set(sealed.map(({ column }) => column));
    const result = Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)));
    for (const { column, place, isJson } of sealed) {
      const value = row[column];
      const key = isText(value) ? await this.keyOf(value, known) : null;
      const text = isText(value) && key ? open(key, place(row), value) : null;
      result[plainName(column)] = text !== null && isJson ? (JSON.parse(text) as unknown) : text;
    }
    return result;
  }

  private async keyOf(sealed: string, known: Keys): Promise<SealingKey | null> {
    const id = keyIdOf(sealed);
    const key = known.get(id) ?? (await this.keys.keyById(id));
    known.set(id, key);
    return key;
  }

  private async fileOf(id: string): Promise<OwnFile[]> {
    const described = (await this.files.describe(this.database, [id])).get(id);
    if (!described) return [];
    const parts: Buffer[] = [];
    for await (const part of await this.store.read(described.key)) parts.push(part as Buffer);
    return [{ name: `${id.slice(-12)}-${described.name}`, content: Buffer.concat(parts) }];
  }
}

/** `reason_sealed` is `reason` once it is open. */
function plainName(column: string): string {
  return column === 'sealed' ? 'content' : column.replace(/_sealed$/, '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
