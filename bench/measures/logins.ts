import { hashPassword } from '../../src/modules/accounts/index.js';
import { latencyOf, type Line } from '../line.js';
import { run, type Wish } from '../load.js';
import { residentMegabytes } from '../processes.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

/** Everybody at the same moment. */
const PEOPLE = 500;
const PATIENCE_SECONDS = 120;
const SAMPLE_MS = 50;
const PASSWORD = 'ruang tenang di sore hari';

const MAKE = `
  INSERT INTO account (id, email, email_verified_at, password_hash, name, time_zone, language,
                       terms_accepted_at, created_at)
  SELECT gen_random_uuid(), 'masuk-' || n || '@bench.test', now(), $1, 'Sari', 'Asia/Jakarta', 'id',
         now(), now()
    FROM generate_series(1, $2::int) n
  ON CONFLICT (email) WHERE email_verified_at IS NOT NULL DO NOTHING`;

/** Five hundred people log in at once, each from an address of their own: how long, and how much memory. */
export async function logins(world: World): Promise<Line[]> {
  await world.admin.query(MAKE, [await hashPassword(PASSWORD), PEOPLE]);
  await world.stop('app');
  const { pid, url } = await world.app();
  let most = 0;
  const sample = (): void => void (most = Math.max(most, residentMegabytes(pid) ?? 0));
  const sampler = setInterval(sample, SAMPLE_MS);
  const people = { clients: PEOPLE, amount: PEOPLE, seconds: PATIENCE_SECONDS, wanted: [200] };
  const round = await run({ url, ...people, next: inTurn() });
  clearInterval(sampler);
  sample();
  return [
    {
      what: 'Log-ins, everybody at once',
      clients: PEOPLE,
      unit: '/s',
      ours: spreadOf([round.perSecond]),
      ...latencyOf([round]),
      processorMs: { ours: round.processorMs },
      demands: [
        { text: 'all let in', isMet: round.latencies.length === PEOPLE },
        { text: 'no 5xx', isMet: [...round.statuses.keys()].every((status) => status < 500) },
      ],
    },
    {
      what: 'Memory of the API process, most while they log in',
      clients: PEOPLE,
      unit: 'MB',
      ours: spreadOf([most]),
      demands: [{ text: 'RSS ≤ 600', isMet: most > 0 && most <= 600 }],
    },
  ];
}

function inTurn(): () => Wish {
  let person = 0;
  return () => {
    person += 1;
    const address = `10.0.${String(person >> 8)}.${String(person & 255)}`;
    return {
      method: 'POST',
      path: '/api/v1/auth/login',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email: `masuk-${String(person)}@bench.test`, password: PASSWORD }),
    };
  };
}
