import type { FastifyInstance } from 'fastify';

import { fieldsOf } from '../fields.js';
import { sameSecret } from '../secret.js';
import { isUsableOffset, type DemoClock } from './demo-clock.js';

/** GET /control/clock for anybody on this machine, PUT /control/clock for the app. */
export function clockControl(server: FastifyInstance, clock: DemoClock, token: string): void {
  const present = () => ({ offsetMs: clock.offsetMs, now: new Date(clock.now()).toISOString() });

  server.get('/clock', present);

  server.put('/clock', async (request, reply) => {
    const given = request.headers['x-sandbox-token'];
    if (typeof given !== 'string' || !sameSecret(given, token)) {
      return reply.code(401).send({ error: 'X-Sandbox-Token is missing or wrong.' });
    }
    const { offsetMs } = fieldsOf(request.body);
    if (!isUsableOffset(offsetMs)) {
      return reply
        .code(422)
        .send({ error: 'offsetMs must be whole milliseconds within a century.' });
    }
    await clock.setOffset(offsetMs);
    return present();
  });
}
