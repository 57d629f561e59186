import type { FastifyInstance, FastifyReply } from 'fastify';

import { refuseForeign } from '../http/server.js';
import { sendPage } from '../pages/pages.js';
import type { AppClock, ClockMove } from './app-clock.js';
import { clockPage, type ClockView } from './clock-page.js';
import type { DemoClock } from './demo-clock.js';
import { parseWibField } from './jakarta-time.js';

const LONGEST_JUMP_MINUTES = 366 * 24 * 60;

interface Parts {
  clock: DemoClock;
  appClock: AppClock;
}

/** /clock and the two forms on it. The app owns the clock; the sandbox follows its answer. */
export function clockRoutes(server: FastifyInstance, { clock, appClock }: Parts): void {
  const show = async (reply: FastifyReply, news: ClockView['news'], status = 200) => {
    const app = await appClock.read();
    const view = { now: clock.now(), offsetMs: clock.offsetMs, app, news };
    return sendPage(reply, clockPage(view), status);
  };

  const move = async (reply: FastifyReply, wanted: ClockMove | null) => {
    if (wanted === null) return show(reply, { good: false, text: 'Waktu tidak dipahami.' }, 422);
    const answer = await appClock.move(wanted);
    if (!answer.ok) return show(reply, { good: false, text: answer.problem }, 502);
    await clock.setOffset(answer.offsetMs);
    // Redirecting keeps a reload from moving the clock once more.
    return reply.redirect('/clock?moved=1', 303);
  };

  server.get<{ Querystring: { moved?: string } }>('/clock', (request, reply) => {
    const moved = request.query.moved === '1';
    return show(
      reply,
      moved ? { good: true, text: 'Jam demo sudah maju / the clock has moved.' } : null,
    );
  });

  server.post<{ Body: { minutes?: string } | null }>(
    '/clock/advance',
    { preHandler: refuseForeign },
    (request, reply) => {
      const minutes = Number(request.body?.minutes);
      const usable = Number.isInteger(minutes) && minutes > 0 && minutes <= LONGEST_JUMP_MINUTES;
      return move(reply, usable ? { advanceMinutes: minutes } : null);
    },
  );

  server.post<{ Body: { until?: string } | null }>(
    '/clock/until',
    { preHandler: refuseForeign },
    (request, reply) => {
      const until = parseWibField(request.body?.until ?? '');
      return move(reply, until === null ? null : { to: new Date(until).toISOString() });
    },
  );
}
