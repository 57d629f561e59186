import { clearHolds } from '../fill.js';
import type { Round } from '../load.js';
import { atLeast, comparison, latencyOf, processorOf, ratesOf, type Line } from '../line.js';
import { interleaved, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { World } from '../world.js';
import { confirmations } from './confirm.js';
import { holds } from './hold.js';
import { freeTimes } from './slots.js';

/** How many times fewer bookings the small house has. */
const TIMES = 100;

/** What many years of bookings cost: ours beside ours with a hundredth of the bookings, the same people. */
export async function growth(world: World): Promise<Line[]> {
  const few = await World.open({
    ...world.options,
    each: Math.max(1, Math.round(world.options.each / TIMES)),
  });
  try {
    return [
      await grown(world, 'Booking held', [hold(world), hold(few)]),
      await grown(world, 'Booking confirmed', [yes(world), yes(few)]),
      await grown(world, 'Free times, 30 days', [
        await freeTimes(world, 'ours'),
        await freeTimes(few, 'ours'),
      ]),
    ];
  } finally {
    await clearHolds(world.admin);
    await few.close();
  }
}

const hold = (world: World): Contender<Round> =>
  holds(world, { clients: world.options.clients, seconds: world.options.seconds, isOurs: true });
const yes = (world: World): Contender<Round> => confirmations(world, { isOurs: true });

async function grown(
  { options }: World,
  what: string,
  contenders: readonly [Contender<Round>, Contender<Round>],
): Promise<Line> {
  const [many = [], few = []] = await interleaved(contenders, options.rounds);
  const against = comparison('ours with a hundredth of them', ratesOf(many), ratesOf(few));
  return {
    what: `${what}, among ${String(options.size * options.each)} bookings`,
    clients: options.clients,
    unit: '/s',
    ours: spreadOf(ratesOf(many)),
    ...latencyOf(many),
    ...processorOf(many, few),
    against,
    demands: [atLeast(against.ratio.median, 0.8, '×')],
  };
}
