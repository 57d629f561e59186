import { z } from 'zod';
import { addressList } from './address-list.js';
import { clamdOf, isClamdAddress, type ClamdAddress } from './clamd.js';
import { databaseAddress, faultsInDatabases } from './database-address.js';
import { filePlaceOf, filePlaceSettings, type FilePlace } from './file-place.js';
import { flag } from './flag.js';
import { faultsInIce, turnAddresses, turnOf, type TurnConfig } from './ice.js';
import { keySourceOf, type KeySource } from './key-source.js';
import { faultsInLines, lineSettings, listenerOf, type Listener } from './lines.js';
import { mailServerOf, missingForMail, type MailServer } from './mail.js';
import { hostList, paymentPageHosts } from './payment-pages.js';
import { faultsInProduction } from './production.js';
import { withSecretFiles } from './secret-files.js';
import { faultsInPasskeys, faultsInSites, sitesOf, type SiteAddresses } from './sites.js';
import { whatsAppOf, whatsAppSettings, type WhatsAppConfig } from './whatsapp.js';
import { withoutSlash } from './without-slash.js';

const url = z.url();
const port = z.coerce.number().int().min(1).max(65535);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  HOST: z.string().min(1).default('localhost'),
  PORT: port.default(3000),
  PUBLIC_URL: url.optional(),
  CLIENT_URL: url.optional(),
  PRACTICE_URL: url.optional(),
  ADMIN_URL: url.optional(),
  PASSKEY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
    .optional(),
  TRUSTED_PROXIES: addressList,
  STOP_DELAY_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  STOP_GRACE_SECONDS: z.coerce.number().int().min(1).max(120).default(4),
  HEARTBEAT_FILE: z.string().min(1).optional(),
  DEMO: flag,
  FETCH_LOOPBACK: flag,
  SECOND_FACTOR: z.enum(['required', 'offered']).optional(),
  DATABASE_URL: url,
  KEYS_DATABASE_URL: url,
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  KEY_FILE: z.string().min(1).optional(),
  KEY_VERSIONS: z.string().min(1).optional(),
  KEY_COMMAND: z.string().min(1).optional(),
  ...filePlaceSettings,
  CLAMD_ADDRESS: z.string().refine(isClamdAddress).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  MIDTRANS_SNAP_URL: url,
  MIDTRANS_API_URL: url,
  MIDTRANS_SERVER_KEY: z.string().min(8),
  MIDTRANS_MERCHANT_ID: z.string().min(1),
  MIDTRANS_PAGE_HOSTS: hostList,
  SMTP_URL: url.optional(),
  MAIL_FROM: z.string().min(3).default('RuangPulih <halo@ruangpulih.test>'),
  ...whatsAppSettings,
  ...lineSettings,
  TURN_URLS: turnAddresses,
  TURN_SECRET: z.string().min(16).optional(),
  ICE_TRANSPORT_POLICY: z.enum(['all', 'relay']).default('all'),
  SANDBOX_URL: url.optional(),
  SANDBOX_TOKEN: z.string().min(16).optional(),
  READING_LIMIT: z.coerce.number().min(0).max(1000).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Settings = z.infer<typeof schema>;

/** Everything the processes may know about their surroundings, validated once at boot. */
export interface Config {
  readonly production: boolean;
  readonly role: 'all' | 'api' | 'worker';
  readonly host: string;
  readonly port: number;
  /** Where people reach the app, without a trailing slash. */
  readonly publicUrl: string;
  /** Where each of the three applications is reached; the same as `publicUrl` unless told apart. */
  readonly sites: SiteAddresses;
  /** The domain all sites are of, for passkeys that open each of them; null: each host has its own. */
  readonly passkeyDomain: string | null;
  /** Addresses and CIDR blocks of the proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** How a stop goes: how long to answer on while proxies notice, and how long what runs may take. */
  readonly stop: { readonly delaySeconds: number; readonly graceSeconds: number };
  /** Touched every few seconds while the process is well, for whoever cannot ask it over HTTP. */
  readonly heartbeatFile: string | null;
  /** Demo data, a movable clock and the sandbox; never in production. */
  readonly demo: boolean;
  /** Addresses that people give may lead to this very machine: for tests, never in production. */
  readonly fetchesLoopback: boolean;
  /** Of whom the policy names; `offered` asks nobody for one, and is not for production. */
  readonly secondFactor: 'required' | 'offered';
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  /** Where the queue lives; without it, in the main database. */
  readonly redisUrl: string | null;
  /** Certificates of whoever signed Redis' own, in PEM; null: those this machine trusts. */
  readonly redisCa: string | null;
  readonly keySource: KeySource;
  readonly files: FilePlace;
  /** The virus scanner every upload is shown to; null: none, by decision. */
  readonly clamd: ClamdAddress | null;
  readonly databasePool: number;
  readonly midtrans: {
    readonly snapUrl: string;
    readonly apiUrl: string;
    readonly serverKey: string;
    readonly merchantId: string;
    /** Hosts, with their ports, that people are sent to in order to pay. */
    readonly pageHosts: readonly string[];
  };
  /** `server` is null in a process that sends none. */
  readonly mail: { readonly from: string; readonly server: MailServer | null };
  /** Null: the house does without, and nobody is offered WhatsApp. */
  readonly whatsapp: WhatsAppConfig | null;
  /** Null: browsers reach each other directly or not at all. */
  readonly turn: TurnConfig | null;
  /** `relay`: neither of two people in a room learns the other's network address. */
  readonly iceTransportPolicy: 'all' | 'relay';
  /** Null: HTTP without TLS, for a proxy on the same machine or private network. */
  readonly listener: Listener | null;
  /** What the shares of reading are multiplied with; 0: nobody is limited. */
  readonly readingLimit: number;
  readonly sandbox: { readonly url: string; readonly token: string } | null;
  readonly logLevel: string;
}

/** A setting is missing or wrong; the message names it and never repeats its value. */
export class BadSettings extends Error {}

function faultsIn(e: Settings, env: NodeJS.ProcessEnv): string[] {
  const inProduction = e.NODE_ENV === 'production' ? faultsInProduction(e, env) : [];
  const ice = e.ROLE === 'worker' ? [] : faultsInIce(e);
  return [
    ...inProduction,
    ...faultsInDatabases(e),
    ...faultsInLines(e),
    ...ice,
    ...faultsInSites(e),
    ...faultsInPasskeys(e, publicUrlOf(e)),
  ];
}

function publicUrlOf({ PUBLIC_URL, PORT }: Settings): string {
  return withoutSlash(PUBLIC_URL ?? `http://localhost:${PORT}`);
}

/** An empty value counts as absent. @throws BadSettings that names every wrong setting. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const env = valueOf(withSecretFiles(environment));
  const e = settingsIn(env);
  const [fault] = faultsIn(e, env);
  if (fault !== undefined) throw new BadSettings(fault);
  const publicUrl = publicUrlOf(e);
  return {
    production: e.NODE_ENV === 'production',
    role: e.ROLE,
    host: e.HOST,
    port: e.PORT,
    publicUrl,
    sites: sitesOf(e, publicUrl),
    passkeyDomain: e.PASSKEY_DOMAIN ?? null,
    trustedProxies: e.TRUSTED_PROXIES,
    stop: { delaySeconds: e.STOP_DELAY_SECONDS, graceSeconds: e.STOP_GRACE_SECONDS },
    heartbeatFile: e.HEARTBEAT_FILE ?? null,
    demo: e.DEMO,
    fetchesLoopback: e.FETCH_LOOPBACK,
    secondFactor: e.SECOND_FACTOR ?? (e.DEMO ? 'offered' : 'required'),
    ...dataOf(e),
    ...providersOf(e),
    listener: listenerOf(e),
    readingLimit: e.READING_LIMIT,
    sandbox: sandboxOf(e),
    logLevel: e.LOG_LEVEL,
  };
}

/** @throws BadSettings that names everything that is missing or of the wrong shape */
function settingsIn(env: NodeJS.ProcessEnv): Settings {
  const parsed = schema.safeParse(env);
  const wrong = parsed.error?.issues.map((issue) => issue.path.join('.')) ?? [];
  const lacking = missingForMail(env);
  if (parsed.success && lacking.length === 0) return parsed.data;
  const names = new Set([...wrong, ...lacking, ...missingPlaces(env)]);
  throw new BadSettings(`These settings are missing or wrong: ${[...names].join(', ')}.`);
}

/** What has a sentence of its own where nothing else is wrong. */
function missingPlaces(env: NodeJS.ProcessEnv): string[] {
  return [
    ...(typeof keySourceOf(env) === 'string' ? ['KEY_FILE'] : []),
    ...(env['FILES_DIR'] || env['S3_BUCKET'] ? [] : ['FILES_DIR']),
  ];
}

/** Whose sentence is no value is none of ours to repeat. @throws BadSettings */
function valueOf<T>(found: T | string): T {
  if (typeof found === 'string') throw new BadSettings(found);
  return found;
}

type Part<Name extends keyof Config> = Pick<Config, Name>;

type DataParts = 'databaseUrl' | 'keysDatabaseUrl' | 'databasePool' | 'redisUrl' | 'redisCa';

function dataOf(e: Settings): Part<DataParts | 'keySource' | 'files' | 'clamd'> {
  return {
    databaseUrl: databaseAddress(e.DATABASE_URL, e.DATABASE_CA_FILE),
    keysDatabaseUrl: databaseAddress(e.KEYS_DATABASE_URL, e.DATABASE_CA_FILE),
    redisUrl: e.REDIS_URL ?? null,
    redisCa: e.REDIS_CA_FILE ?? null,
    keySource: valueOf(keySourceOf(e)),
    files: valueOf(filePlaceOf(e)),
    clamd: clamdOf(e.CLAMD_ADDRESS),
    databasePool: e.DATABASE_POOL,
  };
}

function providersOf(
  e: Settings,
): Part<'midtrans' | 'mail' | 'whatsapp' | 'turn' | 'iceTransportPolicy'> {
  const snapUrl = withoutSlash(e.MIDTRANS_SNAP_URL);
  return {
    midtrans: {
      snapUrl,
      apiUrl: withoutSlash(e.MIDTRANS_API_URL),
      serverKey: e.MIDTRANS_SERVER_KEY,
      merchantId: e.MIDTRANS_MERCHANT_ID,
      pageHosts: paymentPageHosts(snapUrl, e.MIDTRANS_PAGE_HOSTS),
    },
    mail: { from: e.MAIL_FROM, server: mailServerOf(e) },
    whatsapp: valueOf(whatsAppOf(e)),
    turn: e.ROLE === 'worker' ? null : turnOf(e),
    iceTransportPolicy: e.ICE_TRANSPORT_POLICY,
  };
}

function sandboxOf({ DEMO, SANDBOX_URL, SANDBOX_TOKEN }: Settings): Config['sandbox'] {
  if (!DEMO || !SANDBOX_URL || !SANDBOX_TOKEN) return null;
  return { url: withoutSlash(SANDBOX_URL), token: SANDBOX_TOKEN };
}
