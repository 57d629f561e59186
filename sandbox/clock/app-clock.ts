import { fieldsOf } from '../fields.js';
import { isUsableOffset } from './demo-clock.js';

export type ClockMove = { advanceMinutes: number } | { to: string };

export type AppAnswer = { ok: true; offsetMs: number } | { ok: false; problem: string };

const TIMEOUT_MS = 10_000;

/** The app owns the demo's clock; this asks it to look or to move. Never throws. */
export class AppClock {
  constructor(
    private readonly appUrl: string,
    private readonly token: string,
  ) {}

  read(): Promise<AppAnswer> {
    return this.ask({ method: 'GET' });
  }

  move(move: ClockMove): Promise<AppAnswer> {
    return this.ask({ method: 'POST', body: JSON.stringify(move) });
  }

  private async ask(request: { method: string; body?: string }): Promise<AppAnswer> {
    try {
      const answer = await fetch(`${this.appUrl}/api/v1/demo/clock`, {
        ...request,
        headers: {
          accept: 'application/json',
          'accept-language': 'id',
          'x-sandbox-token': this.token,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return understand(answer.status, parse(await answer.text()));
    } catch {
      return {
        ok: false,
        problem: `Aplikasi di ${this.appUrl} tidak menjawab / the app does not answer.`,
      };
    }
  }
}

function understand(status: number, body: unknown): AppAnswer {
  const { offsetMs, detail, title } = fieldsOf(body);
  if (status >= 200 && status < 300 && isUsableOffset(offsetMs)) return { ok: true, offsetMs };
  const reason = [detail, title].find((text) => typeof text === 'string') ?? 'tanpa alasan';
  return {
    ok: false,
    problem: `Aplikasi menjawab ${status} / the app answered ${status}: ${reason}`,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
