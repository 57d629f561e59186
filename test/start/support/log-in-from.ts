import { request } from 'node:http';

/** The status of a log-in that fails, sent from one of this machine's own addresses. */
export function logInFrom(
  localAddress: string,
  port: number,
  of: { email: string; headers?: Readonly<Record<string, string>> },
): Promise<number> {
  const options = {
    host: '127.0.0.1',
    port,
    localAddress,
    method: 'POST',
    path: '/api/v1/auth/login',
    headers: { 'Content-Type': 'application/json', Connection: 'close', ...of.headers },
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ email: of.email, password: 'bukan kata sandinya' }));
  });
}
