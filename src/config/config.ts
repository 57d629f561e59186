import { z } from 'zod';
import { addressList } from './address-list.js';
import { clamdOf, isClamdAddress, type ClamdAddress } from './clamd.js';
import { faultsInIce, turnAddresses, turnOf, type TurnConfig } from './ice.js';
import { keySourceOf, type KeySource } from './key-source.js';
import { faultsInProduction } from './production.js';
import { faultsInSites, sitesOf, type SiteAddresses } from './sites.js';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
const url = z.url();
const port = z.coerce.number().int().min(1).max(65535);

const wholeWhatsApp = z.object({
  WHATSAPP_API_URL: url,
  WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/),
  WHATSAPP_TOKEN: z.string().min(8),
  WHATSAPP_APP_SECRET: z.string().min(16),
  WHATSAPP_VERIFY_TOKEN: z.string().min(16),
});

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  HOST: z.string().min(1).default('localhost'),
  PORT: port.default(3000),
  PUBLIC_URL: url.optional(),
  CLIENT_URL: url.optional(),
  PRACTICE_URL: url.optional(),
  ADMIN_URL: url.optional(),
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
  FILES_DIR: z.string().min(1),
  CLAMD_ADDRESS: z.string().refine(isClamdAddress).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  MIDTRANS_SNAP_URL: url,
  MIDTRANS_API_URL: url,
  MIDTRANS_SERVER_KEY: z.string().min(8),
  MIDTRANS_MERCHANT_ID: z.string().min(1),
  SMTP_URL: url,
  MAIL_FROM: z.string().min(3).default('RuangPulih <halo@ruangpulih.test>'),
  ...wholeWhatsApp.partial().shape,
  TURN_URLS: turnAddresses,
  TURN_SECRET: z.string().min(16).optional(),
  ICE_TRANSPORT_POLICY: z.enum(['all', 'relay']).default('all'),
  SANDBOX_URL: url.optional(),
  SANDBOX_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Settings = z.infer<typeof schema>;

/** The WhatsApp Cloud API and what both sides prove themselves with. */
export interface WhatsAppConfig {
  /** Without the API's version and without a trailing slash: `https://graph.facebook.com`. */
  readonly apiUrl: string;
  readonly phoneNumberId: string;
  /** Ours, when we call. */
  readonly token: string;
  /** Meta's, when it calls: the key of `X-Hub-Signature-256`. */
  readonly appSecret: string;
  /** Asked for once, when the webhook's address is entered at Meta. */
  readonly verifyToken: string;
}
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
  readonly keySource: KeySource;
  /** Where uploaded files are kept; every process of an installation sees the same one. */
  readonly filesFolder: string;
  /** The virus scanner every upload is shown to; null: none, by decision. */
  readonly clamd: ClamdAddress | null;
  readonly databasePool: number;
  readonly midtrans: {
    readonly snapUrl: string;
    readonly apiUrl: string;
    readonly serverKey: string;
    readonly merchantId: string;
  };
  readonly mail: { readonly smtpUrl: string; readonly from: string };
  /** Null: the house does without, and nobody is offered WhatsApp. */
  readonly whatsapp: WhatsAppConfig | null;
  /** Null: browsers reach each other directly or not at all. */
  readonly turn: TurnConfig | null;
  /** `relay`: neither of two people in a room learns the other's network address. */
  readonly iceTransportPolicy: 'all' | 'relay';
  readonly sandbox: { readonly url: string; readonly token: string } | null;
  readonly logLevel: string;
}

/** A setting is missing or wrong; the message names it and never repeats its value. */
export class BadSettings extends Error {}

function faultsIn(e: Settings, env: NodeJS.ProcessEnv): string[] {
  const inProduction = e.NODE_ENV === 'production' ? faultsInProduction(e, env) : [];
  return [...inProduction, ...faultsInIce(e), ...faultsInSites(e)];
}

/** An empty value counts as absent. @throws BadSettings that names every wrong setting. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.entries(env).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join('.'));
    const names = new Set([
      ...wrong,
      ...(typeof keySourceOf(env) === 'string' ? ['KEY_FILE'] : []),
    ]);
    throw new BadSettings(`These settings are missing or wrong: ${[...names].join(', ')}.`);
  }
  const e = parsed.data;
  const [fault] = faultsIn(e, env);
  if (fault !== undefined) throw new BadSettings(fault);
  const keySource = keySourceOf(e);
  if (typeof keySource === 'string') throw new BadSettings(keySource);
  const publicUrl = withoutSlash(e.PUBLIC_URL ?? `http://localhost:${e.PORT}`);
  return {
    production: e.NODE_ENV === 'production',
    role: e.ROLE,
    host: e.HOST,
    port: e.PORT,
    publicUrl,
    sites: sitesOf(e, publicUrl),
    trustedProxies: e.TRUSTED_PROXIES,
    stop: { delaySeconds: e.STOP_DELAY_SECONDS, graceSeconds: e.STOP_GRACE_SECONDS },
    heartbeatFile: e.HEARTBEAT_FILE ?? null,
    demo: e.DEMO,
    fetchesLoopback: e.FETCH_LOOPBACK,
    secondFactor: e.SECOND_FACTOR ?? (e.DEMO ? 'offered' : 'required'),
    databaseUrl: e.DATABASE_URL,
    keysDatabaseUrl: e.KEYS_DATABASE_URL,
    redisUrl: e.REDIS_URL ?? null,
    keySource,
    filesFolder: e.FILES_DIR,
    clamd: clamdOf(e.CLAMD_ADDRESS),
    databasePool: e.DATABASE_POOL,
    midtrans: {
      snapUrl: withoutSlash(e.MIDTRANS_SNAP_URL),
      apiUrl: withoutSlash(e.MIDTRANS_API_URL),
      serverKey: e.MIDTRANS_SERVER_KEY,
      merchantId: e.MIDTRANS_MERCHANT_ID,
    },
    mail: { smtpUrl: e.SMTP_URL, from: e.MAIL_FROM },
    whatsapp: whatsAppOf(e),
    turn: turnOf(e),
    iceTransportPolicy: e.ICE_TRANSPORT_POLICY,
    sandbox: sandboxOf(e),
    logLevel: e.LOG_LEVEL,
  };
}

/** All of it or none. @throws BadSettings that names what a half configuration lacks. */
function whatsAppOf(e: Settings): WhatsAppConfig | null {
  const whole = wholeWhatsApp.safeParse(e);
  if (whole.success) {
    return {
      apiUrl: withoutSlash(whole.data.WHATSAPP_API_URL),
      phoneNumberId: whole.data.WHATSAPP_PHONE_NUMBER_ID,
      token: whole.data.WHATSAPP_TOKEN,
      appSecret: whole.data.WHATSAPP_APP_SECRET,
      verifyToken: whole.data.WHATSAPP_VERIFY_TOKEN,
    };
  }
  const missing = whole.error.issues.map((issue) => issue.path.join('.'));
  if (missing.length === Object.keys(wholeWhatsApp.shape).length) return null;
  throw new BadSettings(`WhatsApp is set up by half; these are missing: ${missing.join(', ')}.`);
}

function sandboxOf({ DEMO, SANDBOX_URL, SANDBOX_TOKEN }: Settings): Config['sandbox'] {
  if (!DEMO || !SANDBOX_URL || !SANDBOX_TOKEN) return null;
  return { url: withoutSlash(SANDBOX_URL), token: SANDBOX_TOKEN };
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
