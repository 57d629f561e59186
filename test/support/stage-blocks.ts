import type { Good } from './stage.js';

/** A psychologist's client, and a psychologist of somebody else's. */
export function ofBlocks(
  clientId: string,
  otherPsychologistId: string,
): Readonly<Record<string, Good>> {
  const client = { by: 'psychologist', path: `/clients/${clientId}/block` } as const;
  const psychologist = {
    by: 'client',
    path: `/psychologists/${otherPsychologistId}/block`,
  } as const;
  return {
    blockClient: { ...client, body: { cancelBookingIds: [] } },
    unblockClient: client,
    giveRecordCode: { by: 'psychologist', path: `/clients/${clientId}/record-code` },
    blockPsychologist: psychologist,
    unblockPsychologist: psychologist,
  };
}
