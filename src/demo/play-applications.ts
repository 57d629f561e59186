import { plusHours, type Instant } from '../kernel/time/instant.js';
import { APPLICANTS, type DemoApplicant } from './data/applicants.js';
import type { DemoPeople } from './make-people.js';
import { paperOf } from './papers/paper-of.js';
import type { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';

const DECIDED_AFTER_HOURS = 24;

/** Lets the applicants hand everything in, and the admin ask for more where it is told. */
export function playApplications(
  house: UseCases,
  people: DemoPeople,
  { timeline, present }: { timeline: Timeline; present: Instant },
): void {
  for (const applicant of APPLICANTS) {
    const accountId = people.applicants.get(applicant.email) ?? '';
    const submittedAt = plusHours(present, -applicant.submittedHoursAgo);
    timeline.add(submittedAt, () => handIn(house, accountId, applicant));
    const { asked } = applicant;
    if (asked === undefined) continue;
    timeline.add(plusHours(submittedAt, DECIDED_AFTER_HOURS), () =>
      askForMore(house, { accountId, adminId: people.adminId, reason: asked }),
    );
  }
}

async function handIn(
  house: UseCases,
  accountId: string,
  { profile, credentials }: DemoApplicant,
): Promise<void> {
  await house.runner.run(async (tx) => {
    await house.saveProfile.execute(tx, accountId, profile);
    for (const credential of credentials) {
      await house.addCredential.execute(tx, accountId, credential);
    }
  });
  const { database, clock } = house;
  const written = await house.ownApplication.view(database, accountId, clock.now());
  for (const { id, type } of written.credentials) {
    const credential = credentials.find((one) => one.type === type);
    if (credential === undefined) throw new Error(`Nobody wrote ${type} down.`);
    const upload = { ...paperOf(credential, profile.name), mediaType: 'application/pdf' };
    await house.takeDocument.execute({ accountId, id }, () => Promise.resolve(upload));
  }
  await house.runner.run((tx) => house.submitApplication.execute(tx, accountId));
  await house.jobs.settle();
}

async function askForMore(
  house: UseCases,
  of: { accountId: string; adminId: string; reason: string },
): Promise<void> {
  await house.runner.run(async (tx) => {
    const { application } = await house.ownApplication.lock(tx, of.accountId);
    await house.decideApplication.execute(tx, {
      applicationId: application.id,
      decision: 'request_more',
      reason: of.reason,
      adminId: of.adminId,
      expected: application.version,
    });
  });
  await house.jobs.settle();
}
