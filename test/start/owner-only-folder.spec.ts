import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathWithout, removeTemporaryFolders } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher, survivors } from './support/launcher.js';
import { ownTree } from './support/own-tree.js';

/** A uid that has a name everywhere. */
const NOBODY = 65_534;

interface Circumstances {
  readonly tree: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly prefix?: readonly string[];
}

const launchers: Launcher[] = [];

/** Starts the tree with its data inside it, and stops it again. */
async function startAndStop({ tree, env = {}, prefix = [] }: Circumstances): Promise<void> {
  const dataFolder = join(tree, '.data');
  const port = await freePorts(3);
  const launcher = new Launcher({ root: tree, dataFolder, port, env, prefix });
  launchers.push(launcher);
  await launcher.ready();
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
  expect(existsSync(join(dataFolder, 'keys', 'master.key'))).toBe(true);
  const processIds = launcher.processIds();
  launcher.interrupt();
  expect(await launcher.ended).toBe(0);
  expect(await survivors(processIds, 0)).toEqual([]);
}

function becomeNobody(tree: string): Circumstances {
  const user = [`--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];
  return { tree, env: { HOME: tree }, prefix: ['setpriv', ...user] };
}

afterAll(async () => {
  await Promise.all(launchers.map((launcher) => launcher.cleanUp()));
  removeTemporaryFolders();
}, 60_000);

const us = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const isRoot = us.uid === 0;

describe('In a folder that only its owner may enter, npm start works', () => {
  const ways: [string, () => Promise<void>][] = isRoot
    ? [
        [
          'for root, with unshare, without it, and with it again, on the same data',
          async () => {
            const tree = ownTree(us);
            await startAndStop({ tree });
            await startAndStop({ tree, env: { PATH: pathWithout('unshare') } });
            await startAndStop({ tree });
          },
        ],
        [
          'for an ordinary user',
          () => startAndStop(becomeNobody(ownTree({ uid: NOBODY, gid: NOBODY }))),
        ],
      ]
    : [['for the ordinary user we are', () => startAndStop({ tree: ownTree(us) })]];

  it.each(ways)(
    '%s',
    async (_way, check) => {
      await check();
    },
    240_000,
  );
});
