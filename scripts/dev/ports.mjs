import { requireFree } from '../start/ports.mjs';

/**
 * People use one address, as with `npm start`: the client site's dev server has the port, and hands
 * on what is the API's or the back office's. So cookies and the check of the origin work unchanged.
 *
 * @param {number} port
 */
export function devPorts(port) {
  return { client: port, app: port + 3, admin: port + 4 };
}

/**
 * @param {number} port
 * @throws {import('../tree/clear-error.mjs').ClearError} naming the port somebody else uses
 */
export async function requireFreeDevPorts(port) {
  const { app, admin } = devPorts(port);
  const loopback = ['127.0.0.1', '::1'];
  await requireFree(app, loopback, `Port ${app} (PORT + 3, the app behind the front ends)`);
  await requireFree(admin, loopback, `Port ${admin} (PORT + 4, the back office)`);
}
