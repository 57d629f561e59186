import { isOnThisMachine } from './loopback.js';

interface Chosen {
  readonly ROLE: 'all' | 'api' | 'worker';
  readonly DEMO: boolean;
  readonly FETCH_LOOPBACK: boolean;
  readonly SECOND_FACTOR?: 'required' | 'offered' | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/** What has a preset for development and must be decided where people's data is. */
const DECIDED_IN_PRODUCTION = ['PUBLIC_URL', 'CLAMD_ADDRESS'];
const DECIDED_BY_WHO_SENDS = ['PUBLIC_URL', 'MAIL_FROM', 'CLAMD_ADDRESS'];

/** One sentence for each thing that production refuses; none repeats a value. */
export function faultsInProduction(chosen: Chosen, env: NodeJS.ProcessEnv): string[] {
  const decided = chosen.ROLE === 'api' ? DECIDED_IN_PRODUCTION : DECIDED_BY_WHO_SENDS;
  const missing = decided.filter((name) => !env[name]);
  return [
    ...(chosen.DEMO ? ['DEMO may not be on when NODE_ENV is production.'] : []),
    ...(chosen.FETCH_LOOPBACK ? ['FETCH_LOOPBACK may not be on when NODE_ENV is production.'] : []),
    ...(chosen.SECOND_FACTOR === 'offered'
      ? ['SECOND_FACTOR may not be offered when NODE_ENV is production.']
      : []),
    ...(missing.length > 0 ? [`Production needs these settings: ${missing.join(', ')}.`] : []),
    ...(chosen.PUBLIC_URL !== undefined && !isPrivate(new URL(chosen.PUBLIC_URL))
      ? ['PUBLIC_URL must begin with https:// when NODE_ENV is production.']
      : []),
  ];
}

/** Encrypted, or never leaving the machine. */
function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isOnThisMachine(hostname);
}
