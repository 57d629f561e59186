import { readFileSync } from 'node:fs';

/** What may stand in a file instead of the environment, named by the setting and `_FILE`. */
export const SECRET_SETTINGS = [
  'DATABASE_URL',
  'KEYS_DATABASE_URL',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'MIDTRANS_SERVER_KEY',
  'SMTP_URL',
  'WHATSAPP_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'TURN_SECRET',
] as const;

/**
 * The environment with each secret that a file was named for read from there, its last line break
 * left out; empty values are left out as well.
 *
 * @returns a sentence when one is given twice, or its file cannot be read; it repeats no value
 */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | string {
  const given: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== ''),
  );
  for (const name of SECRET_SETTINGS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) return `${name} is given twice: by itself and by ${name}_FILE.`;
    const text = textIn(file);
    if (text === null) return `The file of ${name}_FILE cannot be read, or is empty.`;
    given[name] = text;
  }
  return given;
}

function textIn(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
