import { plusHours, plusMinutes, type Instant } from '../kernel/time/instant.js';
import { civilDateOf, zoneId } from '../kernel/time/zones.js';
import type { MachineClock } from '../kernel/time/clock.js';
import { admitPeople } from './admit-people.js';
import { agreeToWhatsApp } from './agree-to-whatsapp.js';
import { DEMO_PSYCHOLOGIST } from './data/psychologist.js';
import { PSYCHOLOGISTS } from './data/psychologists.js';
import { BookInStory } from './book-in-story.js';
import { DemoTime } from './demo-time.js';
import { makePeople } from './make-people.js';
import { playApplications } from './play-applications.js';
import { PlayPayouts } from './play-payouts.js';
import { playProgress } from './play-progress.js';
import { PlayBookings } from './play-bookings.js';
import { planPast } from './past/plan-past.js';
import { planRecent } from './past/plan-recent.js';
import { recordActivity } from './past/record-activity.js';
import { recordPast } from './past/record-past.js';
import { recordRecent } from './past/record-recent.js';
import { SandboxPayments } from './sandbox-payments.js';
import { OTHERS_STORY } from './story/others.js';
import type { PlannedBooking } from './story/planned-booking.js';
import { RATRI_STORY } from './story/ratri.js';
import { soonBooking, soonSession } from './story/soon.js';
import { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';
import { wishForReport } from './wish-for-report.js';

/** Nine weeks: before the first booking, so that everybody had time to register. */
const PAST_HOURS = 9 * 7 * 24;

/**
 * Fills an empty database with people and with nine weeks of bookings, lived through in order; what the
 * rest of the directory did in that time is only written down.
 */
export async function seedDemo(house: UseCases, machineClock: MachineClock): Promise<void> {
  const present: Instant = machineClock.now();
  const time = new DemoTime(house, present);
  const timeline = new Timeline();
  await time.moveTo(plusHours(present, -PAST_HOURS));
  try {
    const people = await makePeople(house, present);
    await admitPeople(house, people, present);
    await agreeToWhatsApp(house, people);
    await house.jobs.settle();
    const desk = new BookInStory(house, people, present);
    const provider = new SandboxPayments(house.config);
    const bookings = new PlayBookings({ house, people, desk, provider, timeline, present });
    playApplications(house, people, { timeline, present });
    playProgress(house, people, { timeline, present });
    const payouts = new PlayPayouts(house, people);
    payouts.add(timeline, present);
    for (const plan of [soonPlan(present), ...RATRI_STORY, ...OTHERS_STORY]) bookings.add(plan);
    await timeline.play(plusMinutes(present, -1), (at) => time.moveTo(at));
    await recordPast(house, people, planPast(people, present));
    await wishForReport(house, people);
    await recordRecent(house, planRecent(people, present), present);
    await recordActivity(house, present);
    await payouts.leaveOneWaiting();
  } finally {
    // Whatever happened, the sandbox must not be left in the past.
    await time.returnToPresent();
  }
  await house.jobs.settle();
}

/** The one session whose room is open when the demo has just been made. */
function soonPlan(present: Instant): PlannedBooking {
  const psychologist = PSYCHOLOGISTS.find(({ name }) => name === DEMO_PSYCHOLOGIST);
  if (psychologist === undefined) throw new Error(`Nobody is called ${DEMO_PSYCHOLOGIST}.`);
  const today = civilDateOf(zoneId(psychologist.zone), present);
  return soonBooking(soonSession(psychologist, present), today);
}
