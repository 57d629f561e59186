import { actingAs } from '../platform/database/acting.js';
import type { StoryBooking } from './book-in-story.js';
import type { StoryRecord } from './story/records.js';
import type { UseCases } from './use-cases.js';

type House = Pick<
  UseCases,
  'writeNote' | 'signNote' | 'writeSummary' | 'shareSummary' | 'tickHomework'
>;

/** Writes, signs and shares what belongs to a session, as its psychologist would. */
export async function writeRecord(
  house: House,
  booking: StoryBooking,
  { note, isSigned, summary, done = [] }: StoryRecord,
): Promise<void> {
  const author = { bookingId: booking.id, accountId: booking.psychologist.accountId };
  const client = { bookingId: booking.id, accountId: booking.clientAccountId };
  await actingAs(author.accountId, async () => {
    await house.writeNote.run(author, note, undefined);
    if (isSigned) await house.signNote.run(author, 1);
    if (summary === undefined) return;
    await house.writeSummary.run(author, summary, undefined);
    await house.shareSummary.run(author, 1);
  });
  if (summary === undefined) return;
  await actingAs(client.accountId, async () => {
    for (const itemId of done) await house.tickHomework.run(client, itemId, true);
  });
}
