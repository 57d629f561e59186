import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import type { WhatsAppMessage } from '../domain/whatsapp.js';
import { CloudApi } from './cloud-api.js';

const message: WhatsAppMessage = {
  messageId: '0193a3a8-3c1e-7000-8000-000000000001',
  to: '+6281234567890',
  name: 'client_reminder_1',
  language: 'id',
  parameters: ['Sari', 'besok 10.00 WIB'],
  buttonParameter: '0193a3a8-3c1e-7000-8000-00000000000b',
};

function apiAt(apiUrl: string): CloudApi {
  const account = { apiUrl, phoneNumberId: '106540352242922', token: 'EAAG-bearer' };
  return new CloudApi({ whatsapp: { sender: account, hook: null } });
}

describe('the WhatsApp Cloud API', () => {
  let server: FastifyInstance;
  let answer: [status: number, body: string];
  let seen: { url: string; authorization: string | undefined; body: unknown } | undefined;
  let api: CloudApi;

  beforeEach(async () => {
    seen = undefined;
    server = Fastify();
    server.post('*', async ({ url, headers, body }, reply) => {
      seen = { url, authorization: headers.authorization, body };
      return reply.status(answer[0]).type('application/json').send(answer[1]);
    });
    api = apiAt(await server.listen({ port: 0, host: '127.0.0.1' }));
  });
  afterEach(() => server.close());

  const error = (code: number): string => JSON.stringify({ error: { code, message: 'no' } });

  it('is asked for a template, a number without its plus, and to repeat our id', async () => {
    answer = [200, JSON.stringify({ messages: [{ id: 'wamid.1', message_status: 'accepted' }] })];
    expect(await api.send(message)).toEqual({ outcome: 'accepted', providerRef: 'wamid.1' });
    expect(seen).toEqual({
      url: '/v23.0/106540352242922/messages',
      authorization: 'Bearer EAAG-bearer',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '6281234567890',
        type: 'template',
        template: {
          name: 'client_reminder_1',
          language: { code: 'id' },
          components: [
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'Sari' },
                { type: 'text', text: 'besok 10.00 WIB' },
              ],
            },
            {
              type: 'button',
              sub_type: 'url',
              index: '0',
              parameters: [{ type: 'text', text: message.buttonParameter }],
            },
          ],
        },
        biz_opaque_callback_data: message.messageId,
      },
    });
  });

  it.each<[string, number, string, object]>([
    ['an unknown template', 404, error(132001), { outcome: 'refused', isFinal: true }],
    ['a number nobody has', 400, error(131026), { outcome: 'refused', isFinal: true }],
    ['too many at once', 400, error(130429), { outcome: 'refused', isFinal: false }],
    ['too many requests', 429, error(80007), { outcome: 'refused', isFinal: false }],
    ['an expired token', 401, error(190), { outcome: 'refused', isFinal: false }],
    ['its own bad moment', 503, error(131016), { outcome: 'refused', isFinal: false }],
    ['a clear no without words', 404, 'null', { outcome: 'refused', isFinal: false }],
    ['a page of a proxy', 502, '<html>Bad Gateway</html>', { outcome: 'unknown' }],
    ['a yes without an id', 200, '{"messages":[]}', { outcome: 'unknown' }],
    ['a torn yes', 200, '{"messages":[{"id":"wam', { outcome: 'unknown' }],
  ])('answering with %s (%i) is an outcome of its own', async (_, status, body, outcome) => {
    answer = [status, body];
    const delivery = await api.send(message);
    expect(delivery).toMatchObject(outcome);
    expect(JSON.stringify(delivery)).not.toContain('6281234567890');
  });

  it('that nobody answers for was certainly not reached', async () => {
    const gone = createServer();
    await once(gone.listen(0, '127.0.0.1'), 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((closed) => gone.close(closed));
    expect(await apiAt(`http://127.0.0.1:${port}`).send(message)).toEqual({
      outcome: 'refused',
      isFinal: false,
      reason: 'ECONNREFUSED',
    });
  });

  it('that hangs up after the request was written leaves it in doubt', async () => {
    const deaf = createServer((call) => call.once('data', () => call.destroy()));
    await once(deaf.listen(0, '127.0.0.1'), 'listening');
    const { port } = deaf.address() as AddressInfo;
    const delivery = await apiAt(`http://127.0.0.1:${port}`).send(message);
    deaf.close();
    expect(delivery.outcome).toBe('unknown');
  });

  it('is not offered where it is not set up', () => {
    expect(new CloudApi({ whatsapp: null }).isOffered).toBe(false);
    expect(api.isOffered).toBe(true);
  });
});
