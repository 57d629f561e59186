import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Language = 'id' | 'en';
/** The words of the client site where the catalogue has them: `say('search.found', 3, false)`. */
export type Say = (path: string, ...values: unknown[]) => string;
/** The words of the portal: `tell('booking.titleOf', { client, service })`. */
export type Tell = (key: string, values?: Readonly<Record<string, string>>) => string;

const root = new URL('../../', import.meta.url);

/** What readers of a language see; a test that asks for words which are not there fails, whatever it clicks. */
export async function wordsOf(language: Language): Promise<{ say: Say; tell: Tell }> {
  const [client, portal] = await Promise.all([clientWords(language), portalWords(language)]);
  return {
    say(path, ...values) {
      const found = path.split('.').reduce<unknown>((part, key) => inside(part, key), client);
      const words: unknown =
        typeof found === 'function' ? Reflect.apply(found, null, values) : found;
      if (typeof words !== 'string' || words === '') throw new Error(`No words: ${path}.`);
      return words;
    },
    tell(key, values = {}) {
      const words = portal[key];
      if (words === undefined) throw new Error(`No words: ${key}.`);
      return words.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
    },
  };
}

/** The keys that stand below a path of the client site's words, such as `trail.acts`. */
export async function keysBelow(language: Language, path: string): Promise<string[]> {
  const part = path.split('.').reduce<unknown>(inside, await clientWords(language));
  if (typeof part !== 'object' || part === null) throw new Error(`No words below: ${path}.`);
  return Object.keys(part);
}

/** Matches what begins with the words, as a name to which a number or a state was added. */
export function beginsWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

function inside(part: unknown, key: string): unknown {
  return typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined;
}

async function clientWords(language: Language): Promise<object> {
  const folder = new URL(`client-web/src/copy/${language}/`, root);
  const files = (await readdir(folder)).filter((name) => name !== 'all.ts');
  const areas = await Promise.all(files.map((name) => load(new URL(name, folder))));
  return Object.assign({}, ...areas) as object;
}

async function portalWords(language: Language): Promise<Partial<Record<string, string>>> {
  const catalogue = await load(new URL(`admin-portal/src/copy/${language}.ts`, root));
  return inside(catalogue, language) as Record<string, string>;
}

/** The front ends resolve their types in a way of their own, so what is in a file shows when it runs. */
async function load(file: URL): Promise<object> {
  return (await import(fileURLToPath(file))) as object;
}
