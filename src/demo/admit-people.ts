import { plusDays } from '../kernel/time/civil-date.js';
import type { Instant } from '../kernel/time/instant.js';
import { civilDateOf, zoneId } from '../kernel/time/zones.js';
import type { Admitted } from '../modules/verification/index.js';
import { credentialsOf, RUNS_OUT_SOON } from './data/credentials.js';
import type { DemoPeople, MadePsychologist } from './make-people.js';
import { paperOf } from './papers/paper-of.js';
import type { UseCases } from './use-cases.js';

const EVIDENCE = 'himpsi.or.id/cari-psikolog';

/** Gives every psychologist of the demo what they were admitted by, each paper a file of its own. */
export async function admitPeople(
  house: UseCases,
  people: DemoPeople,
  present: Instant,
): Promise<void> {
  const made = [...people.psychologists.values()];
  const admitted = await Promise.all(
    made.map((one, index) => withPapers(house, one, { index, present })),
  );
  const by = { adminId: people.adminId, evidence: EVIDENCE };
  await house.runner.run((tx) => house.admitPsychologists.execute(tx, admitted, by));
}

async function withPapers(
  house: UseCases,
  { accountId, psychologistId, facts }: MadePsychologist,
  { index, present }: { index: number; present: Instant },
): Promise<Admitted> {
  const today = civilDateOf(zoneId(facts.zone), present);
  const credentials = credentialsOf(facts, index, plusDays(today, RUNS_OUT_SOON.inDays));
  const documented = credentials.map(async (credential) => {
    const { content, name } = paperOf(credential, facts.name);
    const file = { ownerId: accountId, name, content, mediaType: 'application/pdf' } as const;
    const fileId = await house.files.receive(file);
    if (fileId === null) throw new Error('A paper of the demo was taken for something harmful.');
    return { ...credential, fileId };
  });
  return { accountId, psychologistId, credentials: await Promise.all(documented) };
}
