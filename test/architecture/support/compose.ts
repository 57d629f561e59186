import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './sources.js';

export interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly user?: string;
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
export const REQUIRED_VARIABLES = namesIn(/\$\{([A-Z_]+):\?\}/g);
export const OPTIONAL_VARIABLES = namesIn(/\$\{([A-Z_]+):-[^}]*\}/g);

function namesIn(pattern: RegExp): string[] {
  return [...new Set([...TEXT.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

/** What `.env.example` gives by name, empty where a person has to fill something in. */
export const EXAMPLE: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(join(ROOT, '.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** The same once a person has filled it in. */
export const FILLED_IN: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  POSTGRES_PASSWORD: 'abc123',
  DATABASE_PASSWORD: 'def456',
  REDIS_PASSWORD: 'ghi789',
  MIDTRANS_SERVER_KEY: 'Mid-server-example',
  MIDTRANS_MERCHANT_ID: 'G123456789',
  SMTP_URL: 'smtps://user:word@mail.contoh.test:465',
  MAIL_FROM: 'RuangPulih <halo@contoh.test>',
  TURN_SECRET: 'secret-of-the-turn-server',
};

/** A service's environment once somebody has filled in `.env`. */
export function environmentOf(
  service: Service,
  filledIn: Readonly<Record<string, string>>,
): Record<string, string> {
  const fill = (text: string): string =>
    text.replaceAll(
      /\$\{([A-Z_]+)(?::\?|:-([^}]*))\}/g,
      (_, name: string, preset?: string) => filledIn[name] ?? preset ?? '',
    );
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [name, fill(value)]),
  );
}
