import { addresses } from '../start/environment.mjs';
import { apiPorts } from './environment.mjs';

/**
 * @param {import('../start/settings.mjs').Settings} settings
 * @param {import('./nginx.mjs').Proxy} proxy
 */
export function greeting({ port, dataFolder }, proxy) {
  const { app, sandbox } = addresses(port);
  const [first, second] = apiPorts(port);
  const means = proxy.nginx
    ? `${proxy.nginx}, with the configuration of deploy/nginx`
    : 'a stand-in in Node.js, since there is no nginx on this machine';
  return [
    '',
    'RuangPulih is ready.',
    '',
    `  Proxy       ${app}/   (${means})`,
    `  API 1       http://127.0.0.1:${first}/`,
    `  API 2       http://127.0.0.1:${second}/`,
    '  Worker      no address; touches logs/worker.alive',
    `  Sandbox     ${sandbox}/`,
    '',
    `Data and logs are in ${dataFolder}. Ctrl-C stops everything.`,
  ].join('\n');
}
