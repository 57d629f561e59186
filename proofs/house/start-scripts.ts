import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../../scripts/start/', import.meta.url));

interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly isDemo: boolean;
}

/** How `npm start` tells its programs of each other: `scripts/start`, with its types named here. */
interface StartScripts {
  readonly appEnvironment: (
    settings: Settings,
    databases: { main: string; keys: string },
    secrets: unknown,
    given: NodeJS.ProcessEnv,
  ) => NodeJS.ProcessEnv;
  readonly sandboxEnvironment: (
    settings: Settings,
    secrets: unknown,
    given: NodeJS.ProcessEnv,
  ) => NodeJS.ProcessEnv;
  readonly addresses: (port: number) => { app: string; sandbox: string };
  readonly readSecrets: (dataFolder: string) => unknown;
}

/** Loaded at run time, since the scripts are not compiled with the rest. */
export async function startScripts(): Promise<StartScripts> {
  const load = (name: string): Promise<object> =>
    import(pathToFileURL(join(SCRIPTS, name)).href) as Promise<object>;
  const [environment, secrets] = await Promise.all([load('environment.mjs'), load('secrets.mjs')]);
  return { ...environment, ...secrets } as StartScripts;
}
