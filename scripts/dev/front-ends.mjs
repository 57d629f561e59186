import { join } from 'node:path';
import { ROOT } from '../tree/root.mjs';
import { devPorts } from './ports.mjs';

/** @typedef {import('vite').ViteDevServer} ViteDevServer */

/** The dev servers of both front ends in one process; ends when its parent is gone. */
const { createServer } = await import('vite');
const ports = devPorts(Number(process.env.PORT));
const app = `http://localhost:${ports.app}`;
const admin = `http://localhost:${ports.admin}`;

/** Both read their configuration from the folder they run in. */
const servers = [
  await serve('client-web', ports.client, {
    '/api': app,
    '/realtime': { target: app, ws: true },
    '^/admin(/|$)': { target: admin, ws: true },
  }),
  await serve('admin-portal', ports.admin, { '/api': app }),
];
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, stop);

/**
 * @param {string} part
 * @param {number} port
 * @param {import('vite').CommonServerOptions['proxy']} proxy
 */
async function serve(part, port, proxy) {
  const server = await createServer({
    root: join(ROOT, part),
    configFile: join(ROOT, part, 'vite.config.ts'),
    logLevel: 'warn',
    clearScreen: false,
    plugins: [{ name: 'admin-with-its-slash', configureServer: sendAdminToItsFolder }],
    server: { host: 'localhost', port, strictPort: true, proxy },
  });
  return server.listen();
}

/** As the app does it; Vite alone would only say where the page is. @param {ViteDevServer} server */
function sendAdminToItsFolder({ middlewares }) {
  middlewares.use('/admin', (request, response, next) => {
    if (request.originalUrl !== '/admin') return next();
    response.writeHead(302, { location: '/admin/' }).end();
  });
}

async function stop() {
  setTimeout(() => process.exit(1), 1_000).unref();
  await Promise.all(servers.map((server) => server.close()));
  process.exit(0);
}
