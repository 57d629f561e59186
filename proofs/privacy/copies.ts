import type { Lived } from './lives.js';
import type { Copy } from './record.js';
import { unpack } from './unpack.js';
import { until } from './visitor.js';

interface Asked {
  readonly id: string;
  readonly state: string;
}
interface Data {
  readonly data: Readonly<Record<string, readonly unknown[]>>;
}

/** Asks twice at once, as two tabs do: one copy is made. @throws Error when there are two, or none. */
export async function askForCopy({ browser, email }: Lived): Promise<string> {
  await browser.stepUp();
  const answers = await Promise.all([0, 1].map(() => browser.send('POST', '/me/exports')));
  const made = answers.filter(({ status }) => status === 202);
  const told = await Promise.all(answers.map((answer) => answer.clone().text()));
  if (made.length !== 1)
    throw new Error(`${email} got ${String(made.length)} copies: ${told.join()}`);
  return ((await made[0]?.json()) as Asked).id;
}

export async function fetchCopy({ browser, email }: Lived, id: string): Promise<Copy> {
  await until(`the copy of ${email}`, async () => {
    const { state } = await browser.ask<Asked>('GET', `/me/exports/${id}`);
    return state === 'ready';
  });
  const { url } = await browser.ask<{ url: string }>('POST', `/me/exports/${id}/links`);
  const archive = Buffer.from(await (await browser.send('GET', url)).arrayBuffer());
  const files = await unpack(archive);
  const json = files.get('data.json')?.toString() ?? '';
  const { data } = JSON.parse(json) as Data;
  return {
    email,
    rows: Object.fromEntries(Object.entries(data).map(([table, rows]) => [table, rows.length])),
    files: [...files.keys()].filter((name) => name.includes('/')).length,
    text: json,
  };
}
