import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownDemo, sharedDemo } from './support/demo-folder.js';
import { removeTemporaryFolders, ROOT } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, survivors } from './support/launcher.js';
import { registerSomebody, signsIn } from './support/person.js';

const launchers: Launcher[] = [];

function launch(dataFolder: string, port: number): Launcher {
  const launcher = new Launcher({ root: ROOT, dataFolder, port });
  launchers.push(launcher);
  return launcher;
}

afterAll(async () => {
  await Promise.all(launchers.map((launcher) => launcher.cleanUp()));
  removeTemporaryFolders();
}, 60_000);

describe('npm start', () => {
  it('begins anew when an earlier first start was killed before it had finished', () => {
    expect(existsSync(join(sharedDemo(), 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(sharedDemo(), 'postgres', 'half-made'))).toBe(false);
    expect(existsSync(join(sharedDemo(), 'first-start-unfinished'))).toBe(false);
  });

  it('ends everything within ten seconds of Ctrl-C, and the next start needs no recovery', async () => {
    const [dataFolder, port] = [ownDemo(), await freePorts(3)];
    const first = launch(dataFolder, port);
    await first.ready();
    const processIds = first.processIds();
    const asked = performance.now();
    first.interrupt();
    first.interrupt();
    expect(await first.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(await survivors(processIds, 0)).toEqual([]);

    const second = launch(dataFolder, port);
    await second.ready();
    const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8');
    expect(log).toContain('database system was shut down at');
    expect(log).not.toContain('not properly shut down');
    await second.cleanUp();
  }, 120_000);

  it('stops cleanly when it is interrupted while it is starting', async () => {
    const [dataFolder, port] = [ownDemo(), await freePorts(3)];
    const first = launch(dataFolder, port);
    while (!first.output.includes('Starting the app')) await new Promise(setImmediate);
    const processIds = first.processIds();
    first.interrupt();
    expect(await first.ended).toBe(0);
    expect(await survivors(processIds, 0)).toEqual([]);
  }, 60_000);

  it.each(['App', 'Sandbox', 'PostgreSQL'])(
    'ends the rest within five seconds when %s is killed, and recovers by itself',
    async (name) => {
      const [dataFolder, port] = [ownDemo(), await freePorts(3)];
      const first = launch(dataFolder, port);
      await first.ready();
      const processIds = first.processIds();
      const person = await registerSomebody(port);
      process.kill(processIds[name] ?? 0, 'SIGKILL');
      expect(await survivors(processIds, 5_000)).toEqual([]);
      expect(await first.ended).toBe(1);
      expect(first.errors).toContain(`${name} ended unexpectedly`);

      const second = launch(dataFolder, port);
      await second.ready();
      expect(await signsIn(port, person)).toBe(true);
      await second.cleanUp();
    },
    120_000,
  );

  it('leaves nothing behind when it is killed itself, and starts again at once', async () => {
    const [dataFolder, port] = [ownDemo(), await freePorts(3)];
    const first = launch(dataFolder, port);
    await first.ready();
    const processIds = first.processIds();
    const person = await registerSomebody(port);
    process.kill(processIds['launcher'] ?? 0, 'SIGKILL');

    const second = launch(dataFolder, port);
    expect(await survivors(processIds, 5_000)).toEqual([]);
    await second.ready();
    expect(await signsIn(port, person)).toBe(true);
    await second.cleanUp();
  }, 120_000);

  it('says that it already runs on this data folder', async () => {
    const dataFolder = ownDemo();
    const first = launch(dataFolder, await freePorts(3));
    await first.ready();
    const second = launch(dataFolder, await freePorts(3));
    expect(await second.ended).toBe(1);
    expect(second.errors).toContain(`already runs on ${dataFolder}`);
    await first.cleanUp();
  }, 60_000);
});
