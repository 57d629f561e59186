import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Which of the two databases: their archives live apart, and not equally long. */
export type Part = 'main' | 'keys';

const head = z.object({
  kind: z.literal('ruangpulih-backup'),
  format: z.literal(1),
  part: z.enum(['main', 'keys']),
  /** The same for the two archives that were made together. */
  set: z.uuid(),
  takenAt: z.iso.datetime(),
  /** From then on it must not be restored any more. */
  expiresAt: z.iso.datetime().nullable(),
  migrations: z.array(z.string()),
});
const file = z.object({
  file: z.string().regex(/^[a-z]+\/[\w./-]+$/),
  bytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of a table only. */
  table: z.string().optional(),
  columns: z.array(z.string()).optional(),
  rows: z.number().int().optional(),
});
const sequence = z.object({ sequence: z.string(), value: z.string(), isCalled: z.boolean() });
const end = z.object({ end: z.literal(true), sha256: z.string() });

export type Head = z.infer<typeof head>;
export type FileEntry = z.infer<typeof file>;
export type SequenceEntry = z.infer<typeof sequence>;

/** A table as an archive has it. */
export interface TableEntry extends FileEntry {
  readonly table: string;
  readonly columns: string[];
  readonly rows: number;
}

export interface Manifest {
  readonly head: Head;
  readonly files: readonly FileEntry[];
  readonly tables: readonly TableEntry[];
  readonly sequences: readonly SequenceEntry[];
}

export const MANIFEST = 'manifest.jsonl';

/** What is written line by line, and closed by a hash over all lines before the last. */
export class ManifestText {
  private readonly hash = createHash('sha256');

  line(entry: Head | FileEntry | SequenceEntry): string {
    const line = `${JSON.stringify(entry)}\n`;
    this.hash.update(line);
    return line;
  }

  end(): string {
    return `${JSON.stringify({ end: true, sha256: this.hash.digest('hex') })}\n`;
  }
}

/** @throws Error when it is not whole, or not ours. */
export function readManifest(text: string): Manifest {
  const lines = text.trimEnd().split('\n');
  const last = end.safeParse(jsonIn(lines.at(-1) ?? ''));
  const body = lines.slice(0, -1);
  const sha256 = createHash('sha256')
    .update(body.map((line) => `${line}\n`).join(''))
    .digest('hex');
  if (!last.success || last.data.sha256 !== sha256) {
    throw new Error(`${MANIFEST} was changed or cut off.`);
  }
  const [first = '', ...entries] = body;
  const parsed = entries.map((line) => z.union([file, sequence]).parse(jsonIn(line)));
  const files = parsed.filter((entry) => 'file' in entry);
  return {
    head: head.parse(jsonIn(first)),
    files,
    tables: files.filter(isTable),
    sequences: parsed.filter((entry) => 'sequence' in entry),
  };
}

function isTable(entry: FileEntry): entry is TableEntry {
  return entry.table !== undefined && entry.columns !== undefined && entry.rows !== undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
