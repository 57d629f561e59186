import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EICAR } from './clamd-stand-in.js';
import { eventually } from './eventually.js';

/** A real clamd with one signature of our own; nothing is fetched from anywhere. */
export interface ClamdServer {
  readonly socket: string;
  stop(): Promise<void>;
}

/** @throws Error when it does not answer in time. */
export async function startClamd(program: string): Promise<ClamdServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-clamd-'));
  const socket = join(folder, 'clamd.sock');
  const signature = Buffer.from(EICAR).toString('hex');
  await writeFile(join(folder, 'local.ndb'), `Local.Eicar:0:*:${signature}\n`);
  const settings = [
    ...[`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, `TemporaryDirectory ${folder}`],
    ...['Foreground yes', 'ExitOnOOM yes', 'OfficialDatabaseOnly no', 'StreamMaxLength 1M'],
    'ConcurrentDatabaseReload no',
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await eventually('clamd to listen', () => isListening(socket));
  return {
    socket,
    async stop() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });
}
