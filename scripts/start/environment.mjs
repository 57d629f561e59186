import { join } from 'node:path';

const MERCHANT_ID = 'G000000001';
const PHONE_NUMBER_ID = '100000000000001';

/** @param {number} port the app's */
export function sandboxPorts(port) {
  return { http: port + 1, smtp: port + 2 };
}

/** @param {number} port the app's */
export function addresses(port) {
  // Another host name than the app's, so that the way back from a payment is truly cross-site.
  return {
    app: `http://localhost:${port}`,
    sandbox: `http://127.0.0.1:${sandboxPorts(port).http}`,
    smtp: `smtp://127.0.0.1:${sandboxPorts(port).smtp}`,
  };
}

/**
 * The environment of the app, of the migrations and of the seed. What a person set wins over the
 * sandbox's addresses.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ main: string, keys: string }} databases
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {NodeJS.ProcessEnv} given
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(settings, databases, secrets, given) {
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return {
    ...(own.KEY_VERSIONS || own.KEY_COMMAND ? {} : { KEY_FILE: keyFileIn(settings.dataFolder) }),
    FILES_DIR: filesIn(settings.dataFolder),
    PUBLIC_URL: addresses(settings.port).app,
    ...(settings.isDemo ? demoDefaults(settings.port, secrets) : {}),
    ...own,
    ...(settings.isDemo ? sandboxAccess(settings.port, secrets) : {}),
    DEMO: settings.isDemo ? '1' : '0',
    PORT: String(settings.appPort ?? settings.port),
    DATABASE_URL: databases.main,
    KEYS_DATABASE_URL: databases.keys,
  };
}

/** @param {string} dataFolder */
export function keyFileIn(dataFolder) {
  return join(dataFolder, 'keys', 'master.key');
}

/** @param {string} dataFolder */
export function filesIn(dataFolder) {
  return join(dataFolder, 'files');
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {NodeJS.ProcessEnv} given
 * @returns {NodeJS.ProcessEnv}
 */
export function sandboxEnvironment({ port, dataFolder }, secrets, given) {
  const ports = sandboxPorts(port);
  return {
    ...given,
    SANDBOX_PORT: String(ports.http),
    SMTP_PORT: String(ports.smtp),
    SANDBOX_DIR: join(dataFolder, 'sandbox'),
    APP_URL: addresses(port).app,
    MIDTRANS_SERVER_KEY: secrets.midtransServerKey,
    MIDTRANS_MERCHANT_ID: MERCHANT_ID,
    WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
    WHATSAPP_TOKEN: secrets.whatsappToken,
    WHATSAPP_APP_SECRET: secrets.whatsappAppSecret,
    SANDBOX_TOKEN: secrets.sandboxToken,
  };
}

/** @param {number} port @param {import('./secrets.mjs').Secrets} secrets */
function demoDefaults(port, secrets) {
  const { sandbox, smtp } = addresses(port);
  return {
    MIDTRANS_SNAP_URL: sandbox,
    MIDTRANS_API_URL: sandbox,
    MIDTRANS_SERVER_KEY: secrets.midtransServerKey,
    MIDTRANS_MERCHANT_ID: MERCHANT_ID,
    SMTP_URL: smtp,
    WHATSAPP_API_URL: sandbox,
    WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
    WHATSAPP_TOKEN: secrets.whatsappToken,
    WHATSAPP_APP_SECRET: secrets.whatsappAppSecret,
    WHATSAPP_VERIFY_TOKEN: secrets.whatsappVerifyToken,
  };
}

/** @param {number} port @param {import('./secrets.mjs').Secrets} secrets */
function sandboxAccess(port, { sandboxToken }) {
  return { SANDBOX_URL: addresses(port).sandbox, SANDBOX_TOKEN: sandboxToken };
}
