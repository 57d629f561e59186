import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const COLUMNS = `
  SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS "isRequired"
    FROM pg_attribute
   WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`;

interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** Where an entity and its table say different things, a sentence each: names, types, nullability. */
export async function entityDrift(source: DataSource): Promise<string[]> {
  const findings: string[] = [];
  for (const entity of source.entityMetadatas) {
    const columns = await source.query<SchemaColumn[]>(COLUMNS, [entity.tableName]);
    findings.push(...driftOf(entity, columns, source));
  }
  return findings;
}

function driftOf(
  { tableName, columns: declared }: EntityMetadata,
  columns: readonly SchemaColumn[],
  source: DataSource,
): string[] {
  if (columns.length === 0) return [`${tableName}: there is an entity and no table.`];
  const present = new Map(columns.map((column) => [column.name, column]));
  const differences = declared.map((column) => {
    const name = `${tableName}.${column.databaseName}`;
    const there = present.get(column.databaseName);
    present.delete(column.databaseName);
    if (!there) return `${name}: only the entity has it.`;
    const says = inWords(typeOf(column, source), !column.isNullable);
    const is = inWords(there.type, there.isRequired);
    return says === is ? undefined : `${name}: the entity says ${says}, the schema ${is}.`;
  });
  const unknown = [...present.keys()].map(
    (name) => `${tableName}.${name}: only the schema has it.`,
  );
  return [...differences.filter((line) => line !== undefined), ...unknown];
}

function typeOf(column: ColumnMetadata, source: DataSource): string {
  const name = source.driver.normalizeType(column);
  const length = column.length === '' ? '' : `(${column.length})`;
  return `${name}${length}${column.isArray ? '[]' : ''}`;
}

function inWords(type: string, isRequired: boolean): string {
  return `${type} ${isRequired ? 'not null' : 'null'}`;
}
