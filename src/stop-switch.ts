import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config/config.js';
import { Readiness } from './platform/health/readiness.js';

const SECOND = 1_000;
const IDLE_SWEEP_MS = 50;

/**
 * Ends the process on a signal, or when the process that started us is gone, also while we are still
 * booting. In order: not ready any more, but answering, for as long as proxies take to notice; no new
 * connection; what runs is answered; jobs that were taken are finished; the databases are left. What
 * is not done by then is cut off.
 */
export class StopSwitch {
  private app: NestFastifyApplication | undefined;
  private isAsked = false;
  private isOrphan = false;

  constructor(private readonly times: Config['stop']) {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => this.ask());
    process.on('disconnect', () => this.askAsOrphan());
    if (process.send && !process.connected) this.askAsOrphan();
  }

  ends(app: NestFastifyApplication): void {
    this.app = app;
    if (this.isAsked) this.close(app);
  }

  /** Nobody waits for us to be drained: whoever routed requests here is gone as well. */
  private askAsOrphan(): void {
    this.isOrphan = true;
    this.ask();
  }

  private get delayMs(): number {
    return this.isOrphan ? 0 : this.times.delaySeconds * SECOND;
  }

  private ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    const limit = this.delayMs + this.times.graceSeconds * SECOND;
    setTimeout(() => process.exit(1), limit).unref();
    if (this.app) this.close(this.app);
  }

  private close(app: NestFastifyApplication): void {
    this.drain(app).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }

  private async drain(app: NestFastifyApplication): Promise<void> {
    app.get(Readiness).beginStop();
    await sleep(this.delayMs);
    await hangUp(app.getHttpServer());
    await app.close();
  }
}

/**
 * Takes no new connection, and waits until those that are being answered have their answers. Nest
 * itself would let go of the databases first. Closes right after the loop has accepted what was
 * waiting, so that no connection is lost in the queue of the listening socket.
 */
async function hangUp(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
      server.close(() => {
        clearInterval(idle);
        resolve();
      });
    });
  });
}
