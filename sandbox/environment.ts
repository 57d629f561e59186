import { StartProblem } from './start-problem.js';

/** What the sandbox is told from outside; see `readSettings` for the names. */
export interface Settings {
  httpPort: number;
  smtpPort: number;
  /** The sandbox's own storage folder. */
  folder: string;
  /** Where the app answers, without a slash at the end. */
  appUrl: string;
  serverKey: string;
  merchantId: string;
  whatsapp: {
    /** The one number that may send. */
    phoneNumberId: string;
    /** The bearer token its owner sends with. */
    token: string;
    /** Signs the status webhooks. */
    appSecret: string;
  };
  /** Secret shared with the app: whoever holds it may move the clock. */
  token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads SANDBOX_PORT, SMTP_PORT, SANDBOX_DIR, APP_URL, MIDTRANS_SERVER_KEY, MIDTRANS_MERCHANT_ID,
 * WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN, WHATSAPP_APP_SECRET and SANDBOX_TOKEN. Port 0 lets the system choose. Secrets never appear in a message.
 * @throws StartProblem when a value is missing or unusable, or in production.
 */
export function readSettings(environment: Environment): Settings {
  if (environment['NODE_ENV'] === 'production') {
    throw new StartProblem(
      'The sandbox hands out play money and never runs with NODE_ENV=production.',
    );
  }
  const settings: Settings = {
    httpPort: port(environment, 'SANDBOX_PORT', 3001),
    smtpPort: port(environment, 'SMTP_PORT', 3002),
    folder: required(environment, 'SANDBOX_DIR'),
    appUrl: address(environment, 'APP_URL', 'http://localhost:3000'),
    serverKey: required(environment, 'MIDTRANS_SERVER_KEY'),
    merchantId: required(environment, 'MIDTRANS_MERCHANT_ID'),
    whatsapp: {
      phoneNumberId: required(environment, 'WHATSAPP_PHONE_NUMBER_ID'),
      token: required(environment, 'WHATSAPP_TOKEN'),
      appSecret: required(environment, 'WHATSAPP_APP_SECRET'),
    },
    token: required(environment, 'SANDBOX_TOKEN'),
  };
  if (settings.httpPort !== 0 && settings.httpPort === settings.smtpPort) {
    throw new StartProblem('SANDBOX_PORT and SMTP_PORT must differ.');
  }
  return settings;
}

function required(environment: Environment, name: string): string {
  const value = environment[name]?.trim();
  if (!value) throw new StartProblem(`The setting ${name} is missing.`);
  return value;
}

function port(environment: Environment, name: string, fallback: number): number {
  const value = environment[name]?.trim();
  if (!value) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) {
    throw new StartProblem(`The setting ${name} must be a port between 0 and 65535.`);
  }
  return number;
}

function address(environment: Environment, name: string, fallback: string): string {
  const value = environment[name]?.trim() || fallback;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new StartProblem(`The setting ${name} must be an http or https address.`);
  }
  return value.replace(/\/+$/, '');
}
