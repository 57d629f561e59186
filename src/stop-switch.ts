import type { Server } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config/config.js';
import { Readiness } from './platform/health/readiness.js';
import { RealtimeServer } from './platform/realtime/realtime-server.js';

const SECOND = 1_000;
const IDLE_SWEEP_MS = 50;
const QUIET_MS = 0.2;
/** A busy process may not find a quiet turn; it then stops in any. */
const MOST_TURNS = 10_000;

/**
 * Ends the process on a signal, or when the process that started us is gone, also while we are still
 * booting. In order: not ready any more, but answering, for as long as proxies take to notice; rooms
 * are sent to another process; no new connection; what runs is answered; jobs that were taken are finished; the databases are left. What
 * is not done by then is cut off.
 */
export class StopSwitch {
  private app: NestFastifyApplication | undefined;
  private isAsked = false;
  private delayMs = 0;

  constructor(private readonly times: Config['stop']) {
    process.on('SIGTERM', () => this.ask(times.delaySeconds));
    // Somebody at the terminal, or nobody left to route requests here: there is no proxy to wait for.
    for (const event of ['SIGINT', 'disconnect']) process.on(event, () => this.ask(0));
    if (process.send && !process.connected) this.ask(0);
  }

  ends(app: NestFastifyApplication): void {
    this.app = app;
    if (this.isAsked) this.close(app);
  }

  private ask(delaySeconds: number): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.delayMs = delaySeconds * SECOND;
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
    await app.get(RealtimeServer).close();
    await hangUp(app.getHttpServer());
    await app.close();
  }
}

/**
 * Takes no new connection, and waits until those that are being answered have their answers. Nest
 * itself would let go of the databases first.
 */
async function hangUp(server: Server): Promise<void> {
  if (!server.listening) return;
  await quietTurn(server);
  await new Promise<void>((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}

/**
 * Ends in a turn of the event loop in which nobody came in and nothing took long: a connection that
 * the system has taken and we have not yet accepted would be cut off by closing the socket.
 */
async function quietTurn(server: Server): Promise<void> {
  let arrivals = 0;
  const count = (): void => {
    arrivals += 1;
  };
  server.on('connection', count);
  for (let turn = 0, isQuiet = false; !isQuiet && turn < MOST_TURNS; turn++) {
    const [before, startedAt] = [arrivals, performance.now()];
    await nextTurn();
    isQuiet = arrivals === before && performance.now() - startedAt < QUIET_MS;
  }
  server.off('connection', count);
}
