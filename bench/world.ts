import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded/index.js';
import { migrate } from '../src/migrate.js';
import { fill } from './fill.js';
import type { Options } from './options.js';
import { freePort, startServer, type RunningServer } from './processes.js';

const DATABASE = 'ruangpulih';
const KEYS = 'ruangpulih_keys';
const NOBODY = 'http://127.0.0.1:9';

/** One PostgreSQL with the product's settings, filled, and whatever runs against it. */
export class World {
  private readonly servers = new Map<string, RunningServer>();

  private constructor(
    readonly folder: string,
    readonly options: Options,
    readonly database: EmbeddedPostgres,
    /** Superuser: prepares and clears away, never measures. */
    readonly admin: pg.Client,
  ) {}

  static async open(options: Options): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-bench-'));
    const database = await startEmbeddedPostgres({
      dataFolder: folder,
      databases: [DATABASE, KEYS],
    });
    const admin = new pg.Client({ connectionString: database.url(DATABASE) });
    const world = new World(folder, options, database, admin);
    try {
      await migrate(database.url(DATABASE), database.url(KEYS));
      await world.makeKeyFile();
      await admin.connect();
      await fill(admin, options);
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.database.url(DATABASE);
  }

  /** The real application as the API process of a production. */
  app(): Promise<RunningServer> {
    return this.once('app', async () => {
      const port = await freePort();
      const env = { ...inherited(), ...this.settings(port) };
      return { script: 'src/main.js', env, port, logFile: this.logFile('app') };
    });
  }

  /** Bare Fastify and pg on the same database. */
  bare(): Promise<RunningServer> {
    return this.once('bare', async () => {
      const port = await freePort();
      const env = { ...inherited(), PORT: String(port), DATABASE_URL: this.databaseUrl };
      return { script: 'bench/servers/bare.js', env, port, logFile: this.logFile('bare') };
    });
  }

  /** The trivial route on nothing but one framework. */
  hello(kind: 'node' | 'fastify' | 'nest'): Promise<RunningServer> {
    return this.once(kind, async () => {
      const port = await freePort();
      const env = { ...inherited(), PORT: String(port) };
      const script = 'bench/servers/hello.js';
      return { script, args: [kind], env, port, logFile: this.logFile(kind) };
    });
  }

  /** Stops one server, so that the next ask for it starts a fresh one. */
  async stop(name: string): Promise<void> {
    const server = this.servers.get(name);
    this.servers.delete(name);
    await server?.stop();
  }

  async close(): Promise<void> {
    for (const name of [...this.servers.keys()]) await this.stop(name);
    await this.admin.end().catch(() => undefined);
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async once(
    name: string,
    describe: () => Promise<Parameters<typeof startServer>[0]>,
  ): Promise<RunningServer> {
    const running = this.servers.get(name);
    if (running) return running;
    const server = await startServer(await describe());
    this.servers.set(name, server);
    return server;
  }

  private logFile(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  private get keyFile(): string {
    return join(this.folder, 'keys', 'master.key');
  }

  private async makeKeyFile(): Promise<void> {
    await mkdir(join(this.folder, 'keys'), { mode: 0o700 });
    await writeFile(this.keyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  }

  /** Production with the log on. Nothing that is measured asks Midtrans or sends mail. */
  private settings(port: number): Record<string, string> {
    return {
      ROLE: 'api',
      TRUSTED_PROXIES: '127.0.0.1,::1',
      DEMO: '0',
      PORT: String(port),
      PUBLIC_URL: 'https://ruangpulih.test',
      DATABASE_URL: this.databaseUrl,
      KEYS_DATABASE_URL: this.database.url(KEYS),
      KEY_FILE: this.keyFile,
      FILES_DIR: join(this.folder, 'files'),
      CLAMD_ADDRESS: 'none',
      MIDTRANS_SNAP_URL: NOBODY,
      MIDTRANS_API_URL: NOBODY,
      MIDTRANS_SERVER_KEY: 'never-used',
      MIDTRANS_MERCHANT_ID: 'G1',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'RuangPulih <halo@ruangpulih.test>',
      LOG_LEVEL: 'info',
      READING_LIMIT: '0',
    };
  }
}

/** Only what any program needs: settings of whoever runs this must not change what is measured. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { NODE_ENV: 'production', TZ: 'UTC', PATH, HOME };
}
