import { SUPERUSER } from './cluster.js';
import type { ServerProcess } from './server-process.js';
import type { ServerSettings } from './server-settings.js';

/** A running PostgreSQL 18 on a loopback port of its own. */
export class EmbeddedPostgres {
  readonly #process: ServerProcess;
  readonly #settings: ServerSettings;

  constructor(server: ServerProcess, settings: ServerSettings) {
    this.#process = server;
    this.#settings = settings;
  }

  get pid(): number {
    return this.#process.pid;
  }

  get port(): number {
    return this.#settings.port;
  }

  /** Settles when the server has ended, for whatever reason. */
  get ended(): Promise<void> {
    return this.#process.ended;
  }

  /** Connection address, as superuser, of one of its databases. Contains the password. */
  url(database: string): string {
    const { password, port } = this.#settings;
    return `postgres://${SUPERUSER}:${password}@127.0.0.1:${String(port)}/${database}`;
  }

  /** Fast shutdown; returns when the process is gone. */
  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
