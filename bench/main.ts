import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Line } from './line.js';
import { machineFacts } from './machine.js';
import { compute } from './measures/compute.js';
import { confirm } from './measures/confirm.js';
import { growth } from './measures/growth.js';
import { hold } from './measures/hold.js';
import { hot } from './measures/hot.js';
import { logins } from './measures/logins.js';
import { memory } from './measures/memory.js';
import { pages } from './measures/pages.js';
import { racers } from './measures/racers.js';
import { names, search } from './measures/search.js';
import { slots } from './measures/slots.js';
import { start } from './measures/start.js';
import { trivial } from './measures/trivial.js';
import { BadArgument, readOptions, type Options } from './options.js';
import { tableOf } from './table.js';
import { World } from './world.js';

type Measure = (world: World) => Promise<Line[]>;

const MEASURES: Readonly<Record<string, Measure>> = {
  hold,
  confirm,
  growth,
  hot,
  racers,
  slots,
  compute,
  search,
  names,
  trivial,
  memory,
  logins,
  start,
  pages,
};
const RESULTS = fileURLToPath(new URL('../../bench/results.json', import.meta.url));

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Object.keys(MEASURES));
  const chosen = Object.entries(MEASURES).filter(([name]) => isChosen(name, options));
  say('Preparing the database…');
  const world = await World.open(options);
  const stop = (): void => void world.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const lines: Line[] = [];
  try {
    const facts = await machineFacts(world);
    try {
      await measureAll(world, chosen, lines);
    } finally {
      tell({ options, facts, lines });
    }
  } finally {
    await world.close();
  }
}

async function measureAll(
  world: World,
  chosen: readonly (readonly [string, Measure])[],
  lines: Line[],
): Promise<void> {
  for (const [name, measure] of chosen) {
    const begun = performance.now();
    lines.push(...(await measure(world)));
    say(`Measured ${name} in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  }
}

/** Also when a measure failed: those before it took their time. */
function tell(results: {
  options: Options;
  facts: readonly string[];
  lines: readonly Line[];
}): void {
  const { facts, lines } = results;
  process.stdout.write(`${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${tableOf(lines)}\n`);
  if (process.env['BENCH_RESULTS'] === 'none') return;
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function isChosen(name: string, { only }: Options): boolean {
  return only.length === 0 || only.includes(name);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: unknown) => {
  const words = error instanceof BadArgument ? error.message : error;
  console.error(words);
  process.exitCode = 1;
});
