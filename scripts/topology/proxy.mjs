import { renderNginx, runNginx } from './nginx.mjs';
import { startStandIn } from './stand-in.mjs';

/** The reverse proxy as a process of its own: nginx with the real configuration, or the stand-in. */
const { PROXY_NGINX, PROXY_PORT, PROXY_UPSTREAMS = '', PROXY_FOLDER = '' } = process.env;

const stop = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => stop.abort());
if (process.send && !process.connected) stop.abort();

const place = { port: Number(PROXY_PORT), upstreams: PROXY_UPSTREAMS.split(',') };

if (PROXY_NGINX) {
  const file = renderNginx({ ...place, folder: PROXY_FOLDER });
  const code = await runNginx(PROXY_NGINX, file, stop.signal);
  process.exit(stop.signal.aborted ? 0 : code || 1);
} else {
  const standIn = await startStandIn(place);
  const close = () => void standIn.close().then(() => process.exit(0));
  stop.signal.addEventListener('abort', close, { once: true });
  if (stop.signal.aborted) close();
}
