import { readSettings } from './environment.js';
import { startSandbox, type RunningSandbox } from './sandbox.js';

/** Whoever waits for us gives up soon after; what is acknowledged is on the disk anyway. */
const LONGEST_STOP_MS = 4500;

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function stopOnRequest(sandbox: RunningSandbox): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
    sandbox.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send) process.on('disconnect', stop);
}

try {
  const sandbox = await startSandbox(readSettings(process.env), {
    onTrouble: (error) =>
      fail(new Error(`The sandbox stops: its storage failed (${String(error)}).`)),
  });
  stopOnRequest(sandbox);
  process.stdout.write(
    `Sandbox: http://127.0.0.1:${sandbox.httpPort} smtp://127.0.0.1:${sandbox.smtpPort}\n`,
  );
} catch (error) {
  fail(error);
}
