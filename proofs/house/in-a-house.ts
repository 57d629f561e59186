import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProofSettings, Verdict } from '../frame/proof.js';
import { Random } from '../frame/random.js';
import { House } from './house.js';

/**
 * Proves something in a house of its own, which is gone afterwards. Its folder stays when it is to be
 * kept, or when the verdict names it as evidence.
 */
export async function inAHouse(
  settings: ProofSettings,
  work: (folder: string, house: House) => Promise<Verdict>,
  env: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const folder = settings.keep ?? (await mkdtemp(join(tmpdir(), 'ruangpulih-proof-')));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const house = await House.build(folder, Random.of(settings.seed, 'post office'), env);
  let verdict: Verdict | undefined;
  try {
    verdict = await work(folder, house);
    return verdict;
  } finally {
    await house.close();
    if (settings.keep === null && verdict?.evidence === null) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
