import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import {
  keyIdOf,
  open,
  seal,
  type SealedPlace,
  type SealingKey,
} from '../../../platform/crypto/seal.js';

/** Something sealed, with the row and the person it belongs to. */
export interface SealedRow {
  readonly id: string;
  readonly carePersonId: string;
  readonly sealed: string;
}

/** What progress seals. */
export type SealedTable = 'measure_response' | 'mood_entry' | 'goal_version' | 'safety_disposition';

/** Opens what progress has sealed. Keys live in another database: never inside a transaction. */
@Injectable()
export class Sealing {
  constructor(private readonly keys: KeyRing) {}

  /** In the same order; a row whose key has been destroyed is left out. */
  async openAll<Content, Row extends SealedRow>(
    table: SealedTable,
    rows: readonly Row[],
  ): Promise<(Row & { readonly content: Content })[]> {
    const keys = await this.keysOf(rows);
    return rows.flatMap((row) => {
      const key = keys.get(keyIdOf(row.sealed));
      if (key === undefined) return [];
      const text = open(key, placeOf(table, row), row.sealed);
      return [{ ...row, content: JSON.parse(text) as Content }];
    });
  }

  /** The key that something sealed needs; null when it has been destroyed. */
  keyOf(sealed: string): Promise<SealingKey | null> {
    return this.keys.keyById(keyIdOf(sealed));
  }

  private async keysOf(rows: readonly SealedRow[]): Promise<Map<string, SealingKey>> {
    const keys = new Map<string, SealingKey>();
    for (const id of new Set(rows.map(({ sealed }) => keyIdOf(sealed)))) {
      const key = await this.keys.keyById(id);
      if (key !== null) keys.set(id, key);
    }
    return keys;
  }
}

/** Seals a content into the row it will lie in. */
export function sealInto(
  key: SealingKey,
  table: SealedTable,
  row: Omit<SealedRow, 'sealed'>,
  content: unknown,
): string {
  return seal(key, placeOf(table, row), JSON.stringify(content));
}

/**
 * What tells one clinical request from another without telling anything else. A plain hash of so few
 * possible answers could be tried out; this one needs the sealed key.
 */
export function fingerprintOf(key: SealingKey, request: unknown): string {
  return createHmac('sha256', key.key).update(JSON.stringify(request)).digest('hex');
}

/** Where what is sealed belongs. */
export function placeOf(table: SealedTable, row: Omit<SealedRow, 'sealed'>): SealedPlace {
  return { table, rowId: row.id, personId: row.carePersonId, field: 'sealed' };
}
