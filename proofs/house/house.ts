import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../frame/random.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded/index.js';
import { migrate } from '../../src/migrate.js';
import { freePortRow } from './free-ports.js';
import { PostOffice } from './post-office.js';
import { Program } from './program.js';
import { ProviderLine } from './provider-line.js';
import { startScripts } from './start-scripts.js';

const DATABASES = ['ruangpulih', 'ruangpulih_keys'] as const;

/** An API process and where it answers. */
export interface Api {
  readonly program: Program;
  readonly url: string;
  readonly port: number;
}

/** What the parts of the house are told of each other. */
interface Plan {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly sandbox: { readonly url: string; readonly env: NodeJS.ProcessEnv };
  readonly apiPorts: readonly number[];
}

/**
 * The whole system as real processes: PostgreSQL 18, the sandbox, two API processes and a worker on
 * one database, with the lines to and from the payment provider in our hands.
 */
export class House {
  readonly apis: readonly Api[];
  readonly worker: Program;
  readonly sandboxUrl: string;
  /** The environment of the app's programs, but for `ROLE` and `PORT`. */
  readonly env: NodeJS.ProcessEnv;
  private readonly sandbox: Program;
  private offsetMs = 0;

  private constructor(
    plan: Plan,
    private readonly postgres: EmbeddedPostgres,
    readonly line: ProviderLine,
    readonly post: PostOffice,
  ) {
    const logFolder = plan.folder;
    this.env = plan.env;
    this.sandboxUrl = plan.sandbox.url;
    this.sandbox = new Program('sandbox', {
      script: 'sandbox/main.js',
      env: plan.sandbox.env,
      logFolder,
      health: `${plan.sandbox.url}/health`,
    });
    const main = (name: string, env: NodeJS.ProcessEnv): Program =>
      new Program(name, { script: 'src/main.js', env: { ...plan.env, ...env }, logFolder });
    this.apis = plan.apiPorts.map((port, index) => ({
      program: main(`api-${index + 1}`, { ROLE: 'api', PORT: String(port) }),
      port,
      url: `http://127.0.0.1:${port}`,
    }));
    this.worker = main('worker', { ROLE: 'worker' });
  }

  /**
   * Everything but the programs that serve people, which `open` starts.
   *
   * @param folder is the house's own: cluster, journal, keys and logs.
   * @param given settings of the app's programs that differ from the usual.
   */
  static async build(
    folder: string,
    random: Random,
    given: NodeJS.ProcessEnv = {},
  ): Promise<House> {
    await mkdir(join(folder, 'sandbox'), { recursive: true, mode: 0o700 });
    const postgres = await startEmbeddedPostgres({
      dataFolder: join(folder, 'database'),
      databases: DATABASES,
      // So that the checker can tell what stood at which moment of the run.
      settings: { track_commit_timestamp: 'on' },
    });
    // The front, whom nobody asks here, the sandbox's two, and ours.
    const port = await freePortRow(5);
    const line = await ProviderLine.open(port + 1);
    const house: { apis: readonly Api[] } = { apis: [] };
    const isUp = ({ program }: Api): boolean => program.isUp;
    const post = await PostOffice.open(random, () => house.apis.filter(isUp).map(({ url }) => url));
    const built = new House(
      {
        folder,
        apiPorts: [port + 3, port + 4],
        ...(await environments({ folder, postgres, port, line, post, given })),
      },
      postgres,
      line,
      post,
    );
    house.apis = built.apis;
    await Promise.all([
      migrate(postgres.url(DATABASES[0]), postgres.url(DATABASES[1])),
      built.sandbox.start(),
    ]);
    return built;
  }

  /** @param apis how many of the API processes: the others stay shut. */
  async open(apis = this.apis.length): Promise<void> {
    const starting = [...this.apis.slice(0, apis).map(({ program }) => program), this.worker];
    await Promise.all(starting.map((program) => program.start()));
  }

  get databaseUrl(): string {
    return this.postgres.url(DATABASES[0]);
  }

  get programs(): readonly Program[] {
    return [...this.apis.map(({ program }) => program), this.worker, this.sandbox];
  }

  apisUp(): readonly Api[] {
    return this.apis.filter(({ program }) => program.isUp);
  }

  /** The demo's time in milliseconds, as it was last answered. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Moves the demo's clock forward, for all processes within a second. */
  async advance(minutes: number): Promise<void> {
    for (const { url } of this.apisUp()) {
      const answer = await fetch(`${url}/api/v1/demo/clock`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-sandbox-token': this.env['SANDBOX_TOKEN'] ?? '',
        },
        body: JSON.stringify({ advanceMinutes: minutes }),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      if (!answer?.ok) continue;
      const { offsetMs } = (await answer.json()) as { offsetMs: number };
      this.offsetMs = Math.max(this.offsetMs, offsetMs);
      return;
    }
  }

  /** Everything but PostgreSQL, which the checker still asks. */
  async stopPrograms(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop()));
    await Promise.all([this.line.close(), this.post.close()]);
  }

  async close(): Promise<void> {
    await this.stopPrograms();
    await this.postgres.stop();
  }
}

/** As `npm start` would tell them, but for the lines we hold and the processes there are two of. */
async function environments(of: {
  folder: string;
  postgres: EmbeddedPostgres;
  port: number;
  line: ProviderLine;
  post: PostOffice;
  given: NodeJS.ProcessEnv;
}): Promise<Pick<Plan, 'env' | 'sandbox'>> {
  const { appEnvironment, sandboxEnvironment, addresses, readSecrets } = await startScripts();
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  const machine = { PATH, HOME, TMPDIR, TZ, NODE_ENV: 'test' };
  const settings = { port: of.port, dataFolder: of.folder, isDemo: true };
  const [main, keys] = DATABASES;
  const databases = { main: of.postgres.url(main), keys: of.postgres.url(keys) };
  const secrets = readSecrets(of.folder);
  return {
    env: appEnvironment(settings, databases, secrets, {
      ...machine,
      HOST: '127.0.0.1',
      MIDTRANS_SNAP_URL: of.line.url,
      MIDTRANS_API_URL: of.line.url,
      MIDTRANS_PAGE_HOSTS: new URL(addresses(of.port).sandbox).host,
      LOG_LEVEL: 'warn',
      READING_LIMIT: '0',
      ...of.given,
    }),
    sandbox: {
      url: addresses(of.port).sandbox,
      env: { ...sandboxEnvironment(settings, secrets, machine), APP_URL: of.post.url },
    },
  };
}
