import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import type { Tx } from '../database/transaction-runner.js';
import { LOG } from '../log/log.module.js';

interface Listener {
  /** A name was told: an id, never what people wrote. */
  readonly told: (name: string) => void;
  /** News may have been missed: look at everything that is watched. */
  readonly missed: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tells all processes that something changed: PostgreSQL's NOTIFY, heard on a connection of its own.
 * It is a nudge and no more: what changed is a row, and whoever missed the nudge reads the row later.
 */
@Injectable()
export class DatabaseNews implements OnModuleDestroy {
  private readonly listeners = new Map<string, Listener>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private isOver = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Told when the transaction has committed, and only then. */
  async publish(tx: Tx, channel: string, name: string): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [channel, name]);
  }

  /** Hears a channel from now on; a process that hears none keeps no connection. */
  async subscribe(channel: string, listener: Listener): Promise<void> {
    this.listeners.set(channel, listener);
    if (this.client) await this.client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    else await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      connectionTimeoutMillis: LONGEST_PAUSE_MS,
      keepAlive: true,
    });
    const lose = (): void => this.lose(client);
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ channel, payload }) => {
      this.listeners.get(channel)?.told(payload ?? '');
    });
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
    } catch {
      return lose();
    }
    this.pauseMs = FIRST_PAUSE_MS;
    for (const { missed } of this.listeners.values()) missed();
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    if (this.isOver) return;
    this.log.warn({ retryInMs: this.pauseMs }, 'the database’s news cannot be heard');
    this.retry = setTimeout(() => void this.connect(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
