import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import fc from 'fast-check';

import { Journal } from './journal.js';
import { newFolder } from './testing/house.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await newFolder();
  path = join(folder, 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function recordsIn(file: string): Promise<unknown[]> {
  const { journal, records } = await Journal.open<unknown>(file);
  await journal.close();
  return records;
}

test('whatever was appended is read back in order, however the appends overlap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.jsonValue(), { maxLength: 3 })), async (batches) => {
      await rm(path, { force: true });
      const { journal } = await Journal.open<unknown>(path);
      await Promise.all(batches.map((batch) => journal.append(batch)));
      await journal.close();
      const written = JSON.parse(JSON.stringify(batches.flat())) as unknown[];
      expect(await recordsIn(path)).toEqual(written);
    }),
    { numRuns: 40 },
  );
});

test('a torn last line is ignored wherever it was torn, and the next record follows cleanly', async () => {
  const whole = '{"n":1}\n{"n":2}\n';
  const last = '{"n":3,"name":"Rani"}';
  for (let cut = 1; cut <= last.length; cut++) {
    await writeFile(path, whole + last.slice(0, cut));
    const { journal, records } = await Journal.open<unknown>(path);
    expect(records).toEqual([{ n: 1 }, { n: 2 }]);
    await journal.append([{ n: 4 }]);
    await journal.close();
    expect(await recordsIn(path)).toEqual([{ n: 1 }, { n: 2 }, { n: 4 }]);
  }
});

test('a last line of rubbish counts as torn', async () => {
  await writeFile(path, '{"n":1}\n\0\0\0\0\n');
  expect(await recordsIn(path)).toEqual([{ n: 1 }]);
});

test('merely opening a torn file changes nothing: another process may own it', async () => {
  await writeFile(path, '{"n":1}\n{"n":');
  await recordsIn(path);
  expect(await readFile(path, 'utf8')).toBe('{"n":1}\n{"n":');
});

test('damage before the last line is reported with its line, never skipped', async () => {
  await writeFile(path, '{"n":1}\nrubbish\n{"n":3}\n');
  await expect(Journal.open(path)).rejects.toThrow(/Line 2 of .* damaged/);
});

test('after a failed write nothing more is acknowledged', async () => {
  const { journal } = await Journal.open<unknown>(path);
  await journal.close();
  await expect(journal.append([{ n: 1 }])).rejects.toThrow();
  await expect(journal.append([{ n: 2 }])).rejects.toThrow();
  expect(await recordsIn(path)).toEqual([]);
});
