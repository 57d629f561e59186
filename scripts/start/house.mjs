import { join } from 'node:path';
import { ClearError } from '../tree/clear-error.mjs';
import { identify } from '../tree/process-identity.mjs';
import { runCommand } from '../tree/run-command.mjs';
import { Child } from './child.mjs';
import { finishFirstStart } from './data-folder.mjs';
import { startPostgres } from './database.mjs';
import { addresses, appEnvironment, sandboxEnvironment } from './environment.mjs';
import { recordProcesses } from './leftovers.mjs';
import { untilReady } from './readiness.mjs';
import { readSecrets } from './secrets.mjs';

/** How long each may take to stop, so that all together stay within ten seconds. */
const APP_PATIENCE_MS = 3_000;
const SANDBOX_PATIENCE_MS = 1_000;

/** Starts the parts of a running system, each handed to the supervisor as soon as it exists. */
export class House {
  #settings;
  #supervisor;
  #signal;
  #secrets;
  #databases;
  /** @type {Record<string, import('../tree/process-identity.mjs').ProcessIdentity>} */
  #identities = {};

  /**
   * @param {import('./settings.mjs').Settings} settings
   * @param {{ add: (running: Child | import('./supervisor.mjs').Running) => void }} supervisor
   * @param {AbortSignal} signal
   */
  constructor(settings, supervisor, signal) {
    this.#settings = settings;
    this.#supervisor = supervisor;
    this.#signal = signal;
    this.#secrets = readSecrets(settings.dataFolder);
    this.#databases = settings.databases;
  }

  async startPostgres() {
    const { dataFolder } = this.#settings;
    const server = await startPostgres(dataFolder, this.#signal);
    this.#record('PostgreSQL', identify(server.pid));
    this.#databases = { main: server.url('ruangpulih'), keys: server.url('ruangpulih_keys') };
    this.#supervisor.add({
      name: 'PostgreSQL',
      logFile: join(dataFolder, 'postgres.log'),
      ended: server.ended,
      stop: () => server.stop(),
    });
  }

  migrate() {
    return this.#runScript('dist/src/migrate.js');
  }

  async seed() {
    await this.#runScript('dist/src/seed.js');
    finishFirstStart(this.#settings.dataFolder);
  }

  async startSandbox() {
    const { port } = this.#settings;
    const env = sandboxEnvironment(this.#settings, this.#secrets, process.env);
    const sandbox = this.start('Sandbox', 'dist/sandbox/main.js', env, SANDBOX_PATIENCE_MS);
    await untilReady(sandbox, `${addresses(port).sandbox}/health`, this.#signal);
  }

  async startApp() {
    const { port, appPort = port } = this.#settings;
    const app = this.start('App', 'dist/src/main.js', this.#appEnvironment(), APP_PATIENCE_MS);
    await untilReady(app, `${reachable(appPort)}/api/v1/health/ready`, this.#signal);
  }

  /**
   * Starts one of our programs, which from then on is the supervisor's.
   *
   * @param {string} name
   * @param {string} script
   * @param {NodeJS.ProcessEnv} env
   * @param {number} patienceMs
   */
  start(name, script, env, patienceMs) {
    const { dataFolder } = this.#settings;
    const logFolder = join(dataFolder, 'logs');
    const child = new Child(name, script, { env, logFolder, patienceMs });
    this.#record(name, child.identity);
    this.#supervisor.add(child);
    return child;
  }

  /** @param {string} script */
  async #runScript(script) {
    const { succeeded, output } = await runCommand(
      [process.execPath, '--enable-source-maps', script],
      { env: this.#appEnvironment(), signal: this.#signal },
    );
    if (!succeeded) throw new ClearError(output.trim() || `${script} ended without a word.`);
  }

  #appEnvironment() {
    if (this.#databases === undefined) throw new Error('The database is not there yet.');
    return appEnvironment(this.#settings, this.#databases, this.#secrets, process.env);
  }

  /**
   * @param {string} name
   * @param {import('../tree/process-identity.mjs').ProcessIdentity | undefined} identity
   */
  #record(name, identity) {
    if (identity !== undefined) this.#identities[name] = identity;
    recordProcesses(this.#settings.dataFolder, this.#identities);
  }
}

/** The app may listen on one address only; a wildcard is reached through localhost. @param {number} port */
function reachable(port) {
  const { HOST: host } = process.env;
  const isAnywhere = !host || ['0.0.0.0', '::', 'localhost'].includes(host);
  return isAnywhere
    ? addresses(port).app
    : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
