import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Faults } from './faults.js';
import type { ProviderFaults } from './provider-faults.js';
import { parseSwitches } from './switches.js';

type Provider = { Params: { provider: string } };

/**
 * GET, PUT and DELETE /control/faults/{provider}, POST …/release; GET and DELETE /control/faults for
 * all of them. PUT replaces all switches of the provider; DELETE repairs it.
 */
export function faultsControl(server: FastifyInstance, faults: Faults): void {
  const known = faults.all().map(({ traits }) => traits.name);
  const withProvider = (
    reply: FastifyReply,
    name: string,
    act: (provider: ProviderFaults) => unknown,
  ): unknown => {
    const provider = faults.find(name);
    if (provider !== undefined) return act(provider);
    return reply
      .code(404)
      .send({ error: `There is no such provider; known: ${known.join(', ')}.` });
  };

  server.get('/faults', () => ({ items: faults.all().map(shown) }));

  server.delete('/faults', () => {
    for (const provider of faults.all()) provider.repair();
    return { items: faults.all().map(shown) };
  });

  server.get<Provider>('/faults/:provider', (request, reply) =>
    withProvider(reply, request.params.provider, shown),
  );

  server.put<Provider>('/faults/:provider', (request, reply) =>
    withProvider(reply, request.params.provider, (provider) => {
      const parsed = parseSwitches(request.body, provider.traits);
      if ('errors' in parsed) return reply.code(422).send({ error: parsed.errors.join(' ') });
      provider.set(parsed.switches);
      return shown(provider);
    }),
  );

  server.delete<Provider>('/faults/:provider', (request, reply) =>
    withProvider(reply, request.params.provider, (provider) => {
      provider.repair();
      return shown(provider);
    }),
  );

  server.post<Provider>('/faults/:provider/release', (request, reply) =>
    withProvider(reply, request.params.provider, (provider) => {
      provider.release();
      return shown(provider);
    }),
  );
}

function shown(provider: ProviderFaults) {
  return {
    provider: provider.traits.name,
    switches: provider.switches,
    heldBack: provider.heldBack(),
    lately: provider
      .lately()
      .map(({ at, fault, what }) => ({ at: new Date(at).toISOString(), fault, what })),
  };
}
