import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { MachineTime } from '../machine-time.js';
import type { ProviderFaults } from './provider-faults.js';

interface Parts {
  faults: ProviderFaults;
  machine: MachineTime;
  /** What the provider calls this request. */
  operationOf: (request: FastifyRequest) => string;
  /** The body of a failure, in the provider's own words. */
  failureBody: (status: number) => object;
}

/**
 * Hook for a provider's HTTP API, to be put on its scope before the routes: fails requests before
 * anything is done, or lets them be done and cuts the line instead of answering.
 */
export function faultyAnswers(scope: FastifyInstance, parts: Parts): void {
  const { faults, machine, operationOf, failureBody } = parts;
  const lost = new WeakMap<FastifyRequest, number>();

  scope.addHook('preHandler', async (request, reply) => {
    const fault = faults.onRequest(operationOf(request));
    if (fault?.kind === 'lose_answer') lost.set(request, fault.seconds);
    if (fault?.kind === 'fail') await reply.code(fault.status).send(failureBody(fault.status));
  });

  scope.addHook('onSend', async (request) => {
    const seconds = lost.get(request);
    if (seconds === undefined) return;
    await untilClosed(request, machine, seconds);
    request.raw.socket.destroy();
  });
}

/** Waits that long, or until the caller has given up. */
function untilClosed(
  request: FastifyRequest,
  machine: MachineTime,
  seconds: number,
): Promise<void> {
  return new Promise((resolve) => {
    const forget = machine.after(seconds * 1000, resolve);
    request.raw.socket.once('close', () => {
      forget();
      resolve();
    });
  });
}
