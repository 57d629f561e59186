import type { FastifyInstance, FastifyReply } from 'fastify';

import { fieldsOf } from '../fields.js';
import { refuseForeign } from '../http/server.js';
import { sendMissing, sendPage } from '../pages/pages.js';
import { faultsPage } from './faults-page.js';
import type { Faults } from './faults.js';
import type { ProviderFaults } from './provider-faults.js';
import { fieldsOfFault, parseSwitches, type Fault } from './switches.js';

type OfProvider = { Params: { provider: string } };
type OfFault = { Params: { provider: string; fault: string } };

/** /faults and its forms: one switch at a time, on or off, and "repair". */
export function faultsRoutes(server: FastifyInstance, faults: Faults): void {
  const own = { preHandler: refuseForeign };
  const back = (reply: FastifyReply, { traits }: ProviderFaults) =>
    reply.redirect(`/faults#${traits.name}`, 303);

  server.get('/faults', (_request, reply) => sendPage(reply, faultsPage(faults.all(), null)));

  server.post<OfFault>('/faults/:provider/:fault/on', own, (request, reply) => {
    const found = find(faults, request.params);
    if (found === null) return sendMissing(reply);
    const { provider, fault } = found;
    const wanted = { [fault]: valuesOf(fault, fieldsOf(request.body), provider) };
    const parsed = parseSwitches(wanted, provider.traits);
    if ('errors' in parsed) {
      return sendPage(reply, faultsPage(faults.all(), parsed.errors.join(' ')), 422);
    }
    provider.set({ ...provider.switches, ...parsed.switches });
    return back(reply, provider);
  });

  server.post<OfFault>('/faults/:provider/:fault/off', own, (request, reply) => {
    const found = find(faults, request.params);
    if (found === null) return sendMissing(reply);
    const { provider, fault } = found;
    const others = Object.entries(provider.switches).filter(([name]) => name !== fault);
    provider.set(Object.fromEntries(others));
    return back(reply, provider);
  });

  for (const act of ['release', 'repair'] as const) {
    server.post<OfProvider>(`/faults/:provider/${act}`, own, (request, reply) => {
      const provider = faults.find(request.params.provider);
      if (provider === undefined) return sendMissing(reply);
      provider[act]();
      return back(reply, provider);
    });
  }
}

function find(
  faults: Faults,
  { provider: name, fault: wanted }: OfFault['Params'],
): { provider: ProviderFaults; fault: Fault } | null {
  const provider = faults.find(name);
  const fault = provider?.traits.faults.find((known) => known === wanted);
  return provider === undefined || fault === undefined ? null : { provider, fault };
}

/** A form sends text, and nothing for a field left empty: that stands for the usual value. */
function valuesOf(
  fault: Fault,
  form: Readonly<Record<string, unknown>>,
  { traits }: ProviderFaults,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(fieldsOfFault(fault, traits))) {
    const text = typeof form[name] === 'string' ? form[name].trim() : '';
    if (text === '') continue;
    if (kind === 'number') values[name] = Number(text);
    else values[name] = kind === 'operations' ? [text] : text;
  }
  return values;
}
