import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from '../start/child.mjs';
import { finishFirstStart } from '../start/data-folder.mjs';
import { startPostgres } from '../start/database.mjs';
import { addresses, sandboxEnvironment } from '../start/environment.mjs';
import { recordProcesses } from '../start/leftovers.mjs';
import { untilReady } from '../start/readiness.mjs';
import { readSecrets } from '../start/secrets.mjs';
import { ClearError } from '../tree/clear-error.mjs';
import { identify } from '../tree/process-identity.mjs';
import { runCommand } from '../tree/run-command.mjs';
import { apiPorts, heartbeatFile, sharedEnvironment } from './environment.mjs';
import { Kept } from './kept.mjs';
import { provision } from './provision.mjs';

const APP = 'dist/src/main.js';
const PATIENCE_MS = 4_000;

/** Starts the processes of docker-compose.yml, each handed to the supervisor as soon as it exists. */
export class Topology {
  #settings;
  #parts;
  #secrets;
  /** @type {{ main: string, keys: string } | undefined} */
  #databases;
  /** @type {Record<string, import('../tree/process-identity.mjs').ProcessIdentity>} */
  #identities = {};

  /**
   * @param {import('../start/settings.mjs').Settings} settings
   * @param {{ supervisor: import('../start/supervisor.mjs').Supervisor, signal: AbortSignal, proxy: import('./nginx.mjs').Proxy }} parts
   */
  constructor(settings, parts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#secrets = readSecrets(settings.dataFolder);
  }

  async startPostgres() {
    const { dataFolder } = this.#settings;
    const { supervisor, signal } = this.#parts;
    const server = await startPostgres(dataFolder, signal, []);
    this.#record('PostgreSQL', identify(server.pid));
    supervisor.add({
      name: 'PostgreSQL',
      logFile: join(dataFolder, 'postgres.log'),
      ended: server.ended,
      stop: () => server.stop(),
    });
    this.#databases = await provision(server, dataFolder);
  }

  migrate() {
    return this.#runScript('dist/src/migrate.js');
  }

  async seed() {
    await this.#runScript('dist/src/seed.js');
  }

  async startSandbox() {
    const { port } = this.#settings;
    const env = sandboxEnvironment(this.#settings, this.#secrets, process.env);
    const sandbox = this.#start('Sandbox', 'dist/sandbox/main.js', env);
    await untilReady(sandbox, `${addresses(port).sandbox}/health`, this.#parts.signal);
  }

  async startApp() {
    const { port, dataFolder } = this.#settings;
    const { signal } = this.#parts;
    const beat = heartbeatFile(dataFolder);
    rmSync(beat, { force: true });
    const apis = apiPorts(port).map((PORT, index) => {
      const env = { ...this.#environment(), ROLE: 'api', PORT: String(PORT) };
      return { api: this.#keep(`API-${index + 1}`, env), PORT };
    });
    const worker = this.#keep('Worker', {
      ...this.#environment(),
      ...{ ROLE: 'worker', HEARTBEAT_FILE: beat },
    });
    await Promise.all([
      ...apis.map(({ api, PORT }) =>
        untilReady(api, `http://127.0.0.1:${PORT}/api/v1/health/ready`, signal),
      ),
      untilBeating(worker, beat, signal),
    ]);
    finishFirstStart(dataFolder);
  }

  async startProxy() {
    const { port, dataFolder } = this.#settings;
    const { proxy, signal } = this.#parts;
    const upstreams = apiPorts(port).map((PORT) => `127.0.0.1:${PORT}`);
    const child = this.#start('Proxy', 'scripts/topology/proxy.mjs', {
      ...process.env,
      PROXY_NGINX: proxy.nginx ?? '',
      PROXY_PORT: String(port),
      PROXY_UPSTREAMS: upstreams.join(','),
      PROXY_FOLDER: join(dataFolder, 'logs', 'nginx'),
    });
    await untilReady(child, `http://127.0.0.1:${port}/api/v1/health/ready`, signal);
  }

  /** @param {string} script */
  async #runScript(script) {
    const { succeeded, output } = await runCommand(
      [process.execPath, '--enable-source-maps', script],
      { env: this.#environment(), signal: this.#parts.signal },
    );
    if (!succeeded) throw new ClearError(output.trim() || `${script} ended without a word.`);
  }

  #environment() {
    if (this.#databases === undefined) throw new Error('The database is not there yet.');
    return sharedEnvironment(this.#settings, this.#databases, this.#secrets);
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {NodeJS.ProcessEnv} env
   */
  #start(name, script, env) {
    const child = this.#spawn(name, script, env);
    const { logFile, ended } = child;
    this.#parts.supervisor.add({ name, logFile, ended, stop: () => child.stop('SIGINT') });
    return child;
  }

  /**
   * One of the application's processes, started again whenever it ends, as compose does.
   *
   * @param {string} name
   * @param {NodeJS.ProcessEnv} env
   */
  #keep(name, env) {
    const { supervisor, signal } = this.#parts;
    const kept = new Kept(() => this.#spawn(name, APP, env), signal);
    supervisor.add(kept);
    return kept.child;
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {NodeJS.ProcessEnv} env
   */
  #spawn(name, script, env) {
    const logFolder = join(this.#settings.dataFolder, 'logs');
    const child = new Child(name, script, { env, logFolder, patienceMs: PATIENCE_MS });
    this.#record(name, child.identity);
    return child;
  }

  /**
   * @param {string} name
   * @param {import('../tree/process-identity.mjs').ProcessIdentity | undefined} identity
   */
  #record(name, identity) {
    if (identity === undefined) return;
    this.#identities = { ...this.#identities, [name]: identity };
    recordProcesses(this.#settings.dataFolder, this.#identities);
  }
}

/**
 * @param {Child} child
 * @param {string} file
 * @param {AbortSignal} signal
 */
async function untilBeating(child, file, signal) {
  while (!existsSync(file)) {
    if (child.hasEnded) {
      throw new ClearError(`${child.name} ended while starting: ${child.lastLine()}`);
    }
    await sleep(50, undefined, { signal });
  }
}
