import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '../support/eventually.js';
import { devTree } from './support/dev-tree.js';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, survivors } from './support/launcher.js';

const HEALTH = 'src/platform/health/health.controller.ts';

let dev: Launcher;
let tree: string;
let address: string;

/** A data folder whose first start is over, without the demo in it: this is about something else. */
async function withoutDemo(dataFolder: string): Promise<void> {
  const launcher = join(ROOT, 'dist/src/platform/embedded/index.js');
  const { startEmbeddedPostgres } = (await import(pathToFileURL(launcher).href)) as {
    startEmbeddedPostgres: (options: object) => Promise<{ stop: () => Promise<void> }>;
  };
  const databases = ['ruangpulih', 'ruangpulih_keys'];
  await (await startEmbeddedPostgres({ dataFolder, databases })).stop();
}

const read = async (path: string): Promise<string> => {
  const answer = await fetch(`${address}${path}`, { headers: { accept: '*/*' } });
  return answer.ok ? answer.text() : '';
};

beforeAll(async () => {
  tree = devTree();
  const dataFolder = join(temporaryFolder(), 'data');
  await withoutDemo(dataFolder);
  const port = await freePorts(3);
  address = `http://localhost:${port}`;
  const command = [process.execPath, 'scripts/dev.mjs'];
  dev = new Launcher({ root: tree, dataFolder, port, command });
  await dev.ready();
  await eventually('the watch', () => Promise.resolve(dev.output.includes('starts them again')));
}, 120_000);

afterAll(async () => {
  await dev.cleanUp();
  removeTemporaryFolders();
});

describe('npm run dev', () => {
  it('serves both front ends with hot reload, and the API, at one address', async () => {
    expect(await read('/')).toContain('/@vite/client');
    expect(await read('/admin')).toContain('/admin/@vite/client');
    expect(await read('/src/main.tsx')).toContain('createRoot');
    expect(await read('/api/v1/health/live')).toContain('"ok"');
  });

  it('brings in what changed, and goes on with what ran while a file does not compile', async () => {
    const file = join(tree, HEALTH);
    const good = readFileSync(file, 'utf8');
    const changed = good.replace("{ status: 'ok' }", "{ status: 'ok', changed: 'once' }");
    writeFileSync(file, changed);
    const isChanged = async (): Promise<boolean> =>
      (await read('/api/v1/health/live')).includes('once');
    await eventually('the change', isChanged, 30);

    writeFileSync(file, `${changed}\nconst x = ;`);
    const said = `${HEALTH} does not compile`;
    await eventually('a word about it', () => Promise.resolve(dev.output.includes(said)));
    expect(dev.output).toContain('const x = ;');
    expect(await isChanged()).toBe(true);

    writeFileSync(file, good);
    await eventually(
      'the repair',
      async () => (await read('/api/v1/health/live')) === '{"status":"ok"}',
      30,
    );
  });

  it('leaves no process after Ctrl-C', async () => {
    const processIds = dev.processIds();
    expect(Object.keys(processIds).sort()).toEqual([
      'App',
      'PostgreSQL',
      'Sandbox',
      'Vite',
      'launcher',
    ]);
    dev.interrupt();
    expect(await dev.ended).toBe(0);
    expect(await survivors(processIds, 5_000)).toEqual([]);
  });
});
