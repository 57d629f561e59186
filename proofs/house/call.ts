import { Agent, request, type IncomingHttpHeaders } from 'node:http';

const GAVE_UP_MS = 20_000;

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** `not_sent`: nobody listened. `unknown`: it may or may not have been done. */
export type Reply = Answer | { readonly kind: 'not_sent' } | { readonly kind: 'unknown' };

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** One HTTP request on kept-alive sockets; cheaper than fetch, and it tells refused from broken. */
export function call(port: number, { method, path, headers = {}, body }: Call): Promise<Reply> {
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          ...headers,
          ...(payload
            ? { 'content-type': 'application/json', 'content-length': payload.length }
            : {}),
        },
        timeout: GAVE_UP_MS,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve({ kind: 'unknown' }));
        response.on('end', () => {
          const { statusCode: status = 0, headers: told, complete } = response;
          if (!complete) return resolve({ kind: 'unknown' });
          resolve({ kind: 'answer', status, headers: told, body: read(Buffer.concat(chunks)) });
        });
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === 'ECONNREFUSED' ? 'not_sent' : 'unknown' }),
    );
    sent.end(payload);
  });
}

function read(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
