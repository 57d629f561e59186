import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';

type Environment = Readonly<Record<string, string>>;

const WORD = /"([^"]*)"|(\S+)/g;

/**
 * Sends what a `curl` command of the guide would send; a machine that tests need not have curl.
 *
 * @throws Error for an option that this reading of it does not know, or a variable nobody set.
 */
export async function runCurl(command: string, environment: Environment): Promise<Response> {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(WORD)].map(([, quoted, bare]) =>
    filled(quoted ?? bare ?? '', environment),
  );
  if (words.shift() !== 'curl') throw new Error('This is no call of curl.');
  const headers = new Headers();
  const query = new URLSearchParams();
  let address = '';
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-H') headers.append(...pairOf(words.shift(), ': '));
    else if (word === '--data-urlencode') query.append(...pairOf(words.shift(), '='));
    else if (!word.startsWith('-')) address = word;
    else if (!['--get', '--fail-with-body'].includes(word)) throw new Error(`What is ${word}?`);
  }
  const sent = query.toString();
  return fetch(sent === '' ? address : `${address}?${sent}`, { headers });
}

/** Runs a program of the guide by itself, as Node would; what it prints. */
export async function runTypeScript(program: string, environment: Environment): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-guide-'));
  try {
    const { ESNext } = ts.ModuleKind;
    const { outputText, diagnostics } = ts.transpileModule(program, {
      compilerOptions: { module: ESNext, target: ts.ScriptTarget.ES2022 },
      reportDiagnostics: true,
    });
    if (diagnostics?.length) throw new Error('The program of the guide cannot be read.');
    const file = join(folder, 'guide.mjs');
    await writeFile(file, outputText);
    const env = { PATH: process.env['PATH'], ...environment };
    return (await promisify(execFile)(process.execPath, [file], { env })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function filled(word: string, environment: Environment): string {
  return word.replace(/\$(\w+)/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Error(`Nobody set ${name}.`);
    return value;
  });
}

function pairOf(text: string | undefined, separator: string): [string, string] {
  const [name = '', ...rest] = (text ?? '').split(separator);
  return [name, rest.join(separator)];
}
