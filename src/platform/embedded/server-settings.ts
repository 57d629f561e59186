import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What the launcher remembers between starts, in a file only its owner may read. */
export interface ServerSettings {
  readonly password: string;
  readonly port: number;
}

/** Reads the remembered password and port; makes both on the first start. */
export async function readServerSettings(folder: string): Promise<ServerSettings> {
  const remembered = await readRemembered(settingsFile(folder));
  const settings = {
    password: remembered.password ?? randomBytes(24).toString('base64url'),
    port: await usablePort(remembered.port),
  };
  if (settings.password !== remembered.password || settings.port !== remembered.port) {
    await remember(settingsFile(folder), settings);
  }
  return settings;
}

function settingsFile(folder: string): string {
  return join(folder, 'postgres.json');
}

async function readRemembered(file: string): Promise<Partial<ServerSettings>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<ServerSettings>;
  } catch {
    return {};
  }
}

/** Written beside and moved into place: a killed launcher leaves the old file or the new one. */
async function remember(file: string, settings: ServerSettings): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function usablePort(preferred: number | undefined): Promise<number> {
  return (await boundPort(preferred ?? 0)) ?? (await boundPort(0)) ?? 0;
}

/** The port that could be bound on loopback just now (0 asks for any), or nothing when it is taken. */
function boundPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(undefined);
    });
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' ? address?.port : undefined);
      });
    });
  });
}
