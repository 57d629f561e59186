import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './sources.js';

export interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly pids_limit?: number;
  readonly ports?: readonly string[];
  readonly networks?:
    readonly string[] | Readonly<Record<string, { ipv4_address?: string } | null>>;
  readonly network_mode?: string;
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly deploy?: { resources?: { limits?: { cpus?: string; memory?: string } } };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { internal?: boolean } | null>>;
  readonly secrets: Readonly<Record<string, { file: string }>>;
}

const TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

/** The file as compose reads it: anchors and `<<` resolved, `${…}` still standing. */
export const COMPOSE = parse(TEXT, { merge: true }) as Compose;

/** Variables that must come from `.env`; and those that may. */
export const REQUIRED_VARIABLES = namesIn(/\$\{([A-Z0-9_]+):\?\}/g);
export const OPTIONAL_VARIABLES = namesIn(/\$\{([A-Z0-9_]+):-[^}]*\}/g);

function namesIn(pattern: RegExp): string[] {
  return [...new Set([...TEXT.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

/** What `.env.example` gives by name, empty where a person has to fill something in. */
export const EXAMPLE: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(join(ROOT, '.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z0-9_]+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** The same once a person has filled it in. */
export const FILLED_IN: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  POSTGRES_PASSWORD: 'abc123',
  DATABASE_PASSWORD: 'def456',
  KEYS_DATABASE_PASSWORD: 'fed654',
  REDIS_PASSWORD: 'ghi789',
  MIDTRANS_SERVER_KEY: 'Mid-server-example',
  MIDTRANS_MERCHANT_ID: 'G123456789',
  SMTP_URL: 'smtps://user:word@mail.contoh.test:465',
  MAIL_FROM: 'RuangPulih <halo@contoh.test>',
  TURN_SECRET: 'secret-of-the-turn-server',
  S3_REGION: 'ap-southeast-3',
  S3_BUCKET: 'berkas',
  S3_ACCESS_KEY_ID: 'key-of-the-bucket',
  S3_SECRET_ACCESS_KEY: 'secret-of-the-bucket',
  WHATSAPP_API_URL: 'https://graph.facebook.test',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_TOKEN: 'bearer-of-whatsapp',
  WHATSAPP_APP_SECRET: 'secret-that-signs-whatsapp',
  WHATSAPP_VERIFY_TOKEN: 'token-that-verifies-whatsapp',
};

/** Where compose mounts the inner CA; the reader of the settings opens it, so a test has one too. */
const MOUNTED_CA = /^\/run\/secrets\/inner_ca$/;
const CA_OF_TESTS = join(ROOT, 'test/architecture/support/inner-ca.pem');

/** A service's environment once somebody has filled in `.env`. */
export function environmentOf(
  service: Service,
  filledIn: Readonly<Record<string, string>>,
): Record<string, string> {
  const fill = (text: string): string =>
    text.replaceAll(
      /\$\{([A-Z0-9_]+)(?::\?|:-([^}]*))\}/g,
      (_, name: string, preset?: string) => filledIn[name] ?? preset ?? '',
    );
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [
      name,
      fill(value).replace(MOUNTED_CA, CA_OF_TESTS),
    ]),
  );
}
