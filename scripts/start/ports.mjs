import { createServer } from 'node:net';
import { ClearError } from '../tree/clear-error.mjs';
import { sandboxPorts } from './environment.mjs';

const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string | undefined} host what the app will listen on, when a person chose it
 * @throws {ClearError} naming the port somebody else uses
 */
export async function requireFreePorts({ port, isDemo }, host) {
  await requireFree(port, host ? [host] : LOOPBACK, `Port ${port}`);
  if (!isDemo) return;
  const { http, smtp } = sandboxPorts(port);
  await requireFree(http, ['127.0.0.1'], `Port ${http} (PORT + 1, the sandbox)`);
  await requireFree(smtp, ['127.0.0.1'], `Port ${smtp} (PORT + 2, the sandbox's mail)`);
}

/** @param {number} port @param {readonly string[]} hosts @param {string} name */
export async function requireFree(port, hosts, name) {
  for (const host of hosts) {
    const problem = await bindingProblem(port, host);
    if (problem === 'EADDRINUSE') {
      throw new ClearError(`${name} is already in use; free it or choose another with PORT.`);
    }
    if (problem === 'EACCES') {
      throw new ClearError(`${name} may not be used by this user; choose another with PORT.`);
    }
  }
}

/**
 * Other codes mean that the machine has no such address (no IPv6, say): nobody can be in the way.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code
 */
function bindingProblem(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
