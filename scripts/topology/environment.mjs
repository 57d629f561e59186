import { join } from 'node:path';
import { appEnvironment } from '../start/environment.mjs';

/** Behind the proxy's own port and the sandbox's two. @param {number} port the proxy's */
export function apiPorts(port) {
  return [port + 3, port + 4];
}

/**
 * What every process of the application shares here. As in docker-compose.yml, but for the sandbox
 * in the place of the providers.
 *
 * @param {import('../start/settings.mjs').Settings} settings
 * @param {{ main: string, keys: string }} databases
 * @param {import('../start/secrets.mjs').Secrets} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function sharedEnvironment(settings, databases, secrets) {
  return {
    ...appEnvironment(settings, databases, secrets, process.env),
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: '127.0.0.1',
    STOP_DELAY_SECONDS: '3',
    STOP_GRACE_SECONDS: '10',
  };
}

/** @param {string} dataFolder */
export function heartbeatFile(dataFolder) {
  return join(dataFolder, 'logs', 'worker.alive');
}
