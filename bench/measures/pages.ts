import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemoVisitor } from '../demo-visitor.js';
import { atMost, type Line } from '../line.js';
import { pathsOf } from '../page-paths.js';
import { startProduct } from '../product.js';
import { median, percentile, spreadOf } from '../statistics.js';
import type { World } from '../world.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ROLES = ['klien', 'psikolog', 'admin'];
/** What a browser opens before it asks anything. */
const DOCUMENTS = ['/', '/cari', '/praktik', '/admin'];
const TIMES = 40;
const SHOWN = 10;
const MOST_MS = 200;

interface Measured {
  readonly what: string;
  readonly times: readonly number[];
}

/**
 * Whatever a page asks of the server, on the data of the demo, one after the other over an open connection: every
 * GET route of the document, for each of the demo's people who may have it, with things that are theirs.
 */
export async function pages(world: World): Promise<Line[]> {
  const product = await startProduct(ROOT, join(world.folder, 'demo'));
  try {
    const measured: Measured[] = [];
    for (const name of ROLES) {
      const visitor = await DemoVisitor.enter(product.url, name);
      measured.push(...(await measureRole(visitor)));
    }
    return [summary(measured), ...slowest(measured)];
  } finally {
    await product.stop();
  }
}

async function measureRole(visitor: DemoVisitor): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [route, path] of [...DOCUMENTS.map((at) => [at, at]), ...(await routesOf(visitor))]) {
    if (route === undefined || path === undefined) continue;
    const first = await visitor.get(path);
    if (first.status !== 200) continue;
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) times.push((await visitor.get(path)).ms);
    measured.push({ what: `${visitor.name}: ${route}`, times });
  }
  return measured;
}

async function routesOf(visitor: DemoVisitor): Promise<string[][]> {
  const document = JSON.parse(readFileSync(join(ROOT, 'openapi', 'openapi.json'), 'utf8')) as {
    paths: Record<string, { get?: object }>;
  };
  const routes = Object.keys(document.paths).filter((path) => document.paths[path]?.get);
  return pathsOf(visitor, routes);
}

function summary(measured: readonly Measured[]): Line {
  const p95 = measured.map(({ times }) => percentile(times, 0.95));
  const slow = p95.filter((ms) => ms > MOST_MS).length;
  return {
    what: `What pages ask: ${String(measured.length)} routes and people, p95 of each`,
    clients: 1,
    unit: 'ms',
    ours: spreadOf(p95),
    demands: [{ text: `each ≤ ${String(MOST_MS)} ms`, isMet: slow === 0 }],
  };
}

function slowest(measured: readonly Measured[]): Line[] {
  return measured
    .map(({ what, times }) => ({ what, times, p95: percentile(times, 0.95) }))
    .sort((one, other) => median(other.times) - median(one.times))
    .slice(0, SHOWN)
    .map(({ what, times, p95 }) => ({
      what,
      clients: 1,
      unit: 'ms',
      ours: spreadOf(times),
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      demands: [atMost(p95, MOST_MS, `p95 ${p95.toFixed(0)}`)],
    }));
}
