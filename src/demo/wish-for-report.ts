import { DEMO_PSYCHOLOGIST } from './data/psychologist.js';
import type { DemoPeople } from './make-people.js';
import type { UseCases } from './use-cases.js';

/** The demo's psychologist gets her week by email, on Mondays at seven. */
export async function wishForReport(house: UseCases, { psychologists }: DemoPeople): Promise<void> {
  const ratri = psychologists.get(DEMO_PSYCHOLOGIST);
  if (ratri === undefined) throw new Error(`Nobody is called ${DEMO_PSYCHOLOGIST}.`);
  const monday = { frequency: 'weekly', weekday: 1, hour: 7, evenIfEmpty: false } as const;
  await house.wishForReports.write(ratri.psychologistId, monday, undefined);
}
