import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Finding } from '../../frame/proof.js';
import type { Copy, RunRecord, Somebody } from '../record.js';
import { filesBelow, searchDatabase, searchFolder, type Hit } from './places.js';
import { countsOf, PLACES, printOf, type Counts, type Place } from './rows.js';

/** As the checker saw it before anybody left. */
export interface Before {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly prints: ReadonlyMap<string, readonly string[]>;
}

/** Where to look. */
export interface Grounds {
  readonly main: pg.Client;
  readonly keys: pg.Client;
  readonly filesFolder: string;
  readonly mailFolder: string;
  readonly logFiles: readonly string[];
}

export async function lookBefore(main: pg.Client, people: readonly Somebody[]): Promise<Before> {
  const counts = new Map<string, Counts>();
  const prints = new Map<string, readonly string[]>();
  for (const somebody of people) {
    counts.set(somebody.email, await countsOf(main, somebody));
    if (!somebody.isLeaving) prints.set(somebody.email, await printOf(main, somebody));
  }
  return { counts, prints };
}

/** A psychologist’s name, which nobody plants, stays on the records of clients, as the preview says. */
export async function check(
  grounds: Grounds,
  before: Before,
  record: RunRecord,
): Promise<Finding[]> {
  const leaving = record.people.filter(({ isLeaving }) => isLeaving);
  const staying = record.people.filter(({ isLeaving }) => !isLeaving);
  return [
    ...record.halves.map((row) => ({ claim: 'nothing is half erased', row })),
    ...(await nowhere(grounds, leaving, record.people)),
    ...(await keys(grounds, leaving, staying)),
    ...(await rows(grounds.main, before, record, leaving)),
    ...(await others(grounds.main, before, staying)),
    ...record.people.flatMap((each) => copies(each, before, record)),
    ...(await files(grounds)),
    ...(await erasures(grounds.main, leaving.length)),
  ];
}

async function nowhere(
  { main, keys: keysDatabase, filesFolder, mailFolder, logFiles }: Grounds,
  leaving: readonly Somebody[],
  everybody: readonly Somebody[],
): Promise<Finding[]> {
  const gone = leaving.flatMap(({ planted }) =>
    Object.values({ ...planted.sealed, ...planted.plain }),
  );
  const secret = everybody.flatMap(({ planted }) => Object.values(planted.sealed));
  const told = everybody.flatMap(({ planted }) => Object.values(planted.plain));
  const found = [
    ...named('nothing of who left is in the database', await searchDatabase(main, gone)),
    ...named(
      'nothing of who left is in the keys’ database',
      await searchDatabase(keysDatabase, gone),
    ),
    ...named('nothing sealed is in the clear', await searchDatabase(main, secret)),
    ...named('no file says it', await searchFolder(filesFolder, [...gone, ...secret])),
    ...named('no mail says what is sealed', await searchFolder(mailFolder, secret)),
  ];
  for (const file of logFiles) {
    const content = (await readFile(file, 'utf8')).toLowerCase();
    for (const word of [...secret, ...told]) {
      if (content.includes(word))
        found.push({ claim: 'no log says it', row: `${word} in ${file}` });
    }
  }
  return found;
}

function named(claim: string, hits: readonly Hit[]): Finding[] {
  return hits.map(({ word, place }) => ({ claim, row: `${word} in ${place}` }));
}

/** Their own and their conversations' keys are dead; the record's live, and everybody else's. */
async function keys(
  { keys: database }: Grounds,
  leaving: readonly Somebody[],
  staying: readonly Somebody[],
): Promise<Finding[]> {
  const classesOf = async ({ accountId, personId }: Somebody): Promise<string[]> => {
    const { rows: found } = await database.query<{ kept: string }>(
      `SELECT DISTINCT retention_class AS kept FROM data_key WHERE person_id IN ($1, $2) ORDER BY 1`,
      [accountId, personId ?? accountId],
    );
    return found.map(({ kept }) => kept);
  };
  const findings: Finding[] = [];
  const expect = async (each: Somebody, wanted: string): Promise<void> => {
    const found = (await classesOf(each)).join();
    if (found === wanted) return;
    findings.push({ claim: 'the right keys die', row: `${each.email}: ${found}, not ${wanted}` });
  };
  for (const each of leaving) await expect(each, each.personId === null ? '' : 'record');
  for (const each of staying) await expect(each, 'conversation,record,self');
  return findings;
}

function fateOf(
  { email }: Somebody,
  { table, fate, title }: Place,
  { was, is, promised }: { was: Counts; is: Counts; promised: readonly string[] },
): Finding[] {
  const [had, has] = [was[table] ?? 0, is[table] ?? 0];
  const row = `${email}: ${table} had ${String(had)}, has ${String(has)}`;
  if (fate === 'gone') return has > 0 ? [{ claim: 'what must go is gone', row }] : [];
  if (fate !== 'kept') return [];
  const isSilent = has > 0 && title !== undefined && !promised.includes(title);
  return [
    ...(has < had ? [{ claim: 'what must stay is there', row }] : []),
    ...(isSilent ? [{ claim: 'what is kept was announced', row: `${email}: ${title}` }] : []),
  ];
}

/** What is gone is gone, what is kept is all there, and the preview had said so. */
async function rows(
  main: pg.Client,
  { counts }: Before,
  { promises }: RunRecord,
  leaving: readonly Somebody[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const each of leaving) {
    const was = counts.get(each.email) ?? {};
    const is = await countsOf(main, each);
    const promised = promises.find(({ email }) => email === each.email)?.kept ?? [];
    findings.push(...PLACES.flatMap((place) => fateOf(each, place, { was, is, promised })));
  }
  return findings;
}

async function others(
  main: pg.Client,
  { prints }: Before,
  staying: readonly Somebody[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const each of staying) {
    const is = await printOf(main, each);
    for (const [index, line] of (prints.get(each.email) ?? []).entries()) {
      if (line !== is[index]) {
        findings.push({
          claim: 'nobody else is touched',
          row: `${each.email}: ${line}, now ${is[index] ?? ''}`,
        });
      }
    }
  }
  return findings;
}

/** One archive each, with every row there was and every word; and no word of anybody else's. */
function copies(each: Somebody, { counts }: Before, record: RunRecord): Finding[] {
  const own = record.copies.filter(({ email }) => email === each.email);
  const [copy] = own;
  const claim = 'every copy is complete';
  if (copy === undefined || own.length > 1) {
    return [{ claim, row: `${each.email} has ${String(own.length)} copies` }];
  }
  const was = counts.get(each.email) ?? {};
  const short = PLACES.filter(({ table, isTold }) => isTold && copy.rows[table] !== was[table]).map(
    ({ table }) =>
      `${each.email}: ${table} has ${String(was[table])}, told are ${String(copy.rows[table])}`,
  );
  return [
    ...short.map((row) => ({ claim, row })),
    ...wordsOf(each, copy, record.people).map((row) => ({ claim, row })),
  ];
}

function wordsOf(each: Somebody, { text }: Copy, people: readonly Somebody[]): string[] {
  const { note: notTold, ...sealed } = each.planted.sealed;
  const own = Object.values({ ...sealed, ...each.planted.plain });
  const foreign = people
    .filter(({ email }) => email !== each.email)
    .flatMap(({ planted }) => Object.values(planted.sealed));
  return [
    ...own
      .filter((word) => !text.includes(word))
      .map((word) => `${each.email} is not told ${word}`),
    ...[...foreign, ...(notTold === undefined ? [] : [notTold])]
      .filter((word) => text.includes(word))
      .map((word) => `${each.email} is told ${word}`),
  ];
}

/** Each file on the disk has its row, and each row its file. */
async function files({ main, filesFolder }: Grounds): Promise<Finding[]> {
  const { rows: known } = await main.query<{ key: string }>(
    `SELECT key FROM stored_file WHERE state IN ('arriving','kept','quarantined')
     UNION ALL SELECT file_key FROM data_export WHERE file_key IS NOT NULL`,
  );
  const found = await filesBelow(filesFolder);
  const named = found.map((path) => path.replaceAll(/[/\\]/g, ''));
  const lost = named.filter((path) => !known.some(({ key }) => path.endsWith(key)));
  const missing = known.filter(({ key }) => !named.some((path) => path.endsWith(key)));
  return [
    ...lost.map((row) => ({ claim: 'no file is forgotten', row })),
    ...missing.map(({ key }) => ({ claim: 'no file is lost', row: key })),
  ];
}

async function erasures(main: pg.Client, leaving: number): Promise<Finding[]> {
  const { rows: found } = await main.query<{ n: number; late: number }>(
    `SELECT count(*)::int AS n, count(*) FILTER (WHERE done_at > deadline_at)::int AS late
       FROM erasure WHERE state = 'done'`,
  );
  const { n = 0, late = 0 } = found[0] ?? {};
  if (n === leaving && late === 0) return [];
  const row = `${String(n)} of ${String(leaving)} done, ${String(late)} late`;
  return [{ claim: 'each ends once, and in time', row }];
}
