import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askOverTls } from 'node:https';

const LARGEST_ANSWER_BYTES = 1024 * 1024;

export interface JsonQuestion {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** For the whole exchange. */
  readonly timeoutMs: number;
}

/**
 * One JSON request on a line of its own, redirects not followed. Not `fetch`: that hides every answer
 * with status 407, and Midtrans says 407 of an order that has expired.
 *
 * @throws Error when no whole, readable answer came: the other side may or may not have acted.
 */
export async function askJson(question: JsonQuestion): Promise<{ status: number; body: unknown }> {
  const answer = await answerTo(question);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error('The answer is too large.');
    chunks.push(chunk);
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return { status: answer.statusCode ?? 0, body };
}

function answerTo({
  method,
  url,
  headers,
  body,
  timeoutMs,
}: JsonQuestion): Promise<IncomingMessage> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const ask = url.startsWith('https:') ? askOverTls : askPlainly;
  return new Promise((resolve, reject) => {
    const request = ask(url, {
      method,
      // A kept line may turn out dead after the request has left; nobody could tell what became of it.
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        ...headers,
      },
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(text);
  });
}
