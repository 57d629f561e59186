import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isUuid } from '../../kernel/identity/id.js';
import { parseInstant } from '../../kernel/time/instant.js';
import { ValidationFailed } from './http.errors.js';

export const DEFAULT_LIMIT = 20;

/** Query of every list: how many, and from where on. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ description: 'Opaque; the nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** A page, and how to ask for the next one. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Packs the sort values of a page's last row. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws ValidationFailed when the cursor is none of ours. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isSortValue))
      return values;
  } catch {
    // Falls through to the refusal: an unreadable cursor is a wrong cursor.
  }
  throw unknownCursor();
}

/** For lists in order of time: when the last row was, and its id. @throws ValidationFailed as above. */
export function timeAndIdOf(cursor: string): [at: string, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  const isInstant = typeof at === 'string' && parseInstant(at) !== undefined;
  if (isInstant && isUuid(id)) return [at, id];
  throw unknownCursor();
}

/** The refusal of a cursor whose values make no sense to a list. */
export function unknownCursor(): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/cursor', code: 'unknown_cursor', detail: 'is not a cursor of this list' },
  ]);
}

function isSortValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/** Cuts `limit + 1` rows to a page whose cursor points behind its last row. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  sortValues: (row: Row) => (string | number | null)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { items: shown.map(present), nextCursor: isMore ? encodeCursor(sortValues(last)) : null };
}
