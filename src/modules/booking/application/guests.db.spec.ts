import { startNo } from '../../../../test/support/booking-bench.js';
import { BookingRows } from '../../../../test/support/booking-rows.js';
import { onBookingGround, type BookingGround } from '../../../../test/support/booking-ground.js';
import { GuestBench } from '../../../../test/support/guest-bench.js';
import { race, times } from '../../../../test/support/races.js';
import { minusHours, MINUTE, plusMinutes } from '../../../kernel/time/instant.js';
import { violatedConstraint } from '../../../platform/database/transaction-runner.js';
import { MOST_GUEST_CODES, MOST_GUESTS, type Guest } from '../domain/guests.js';
import type { GuestAct } from './guest-desk.js';

const BEGINS = startNo(0);
const ENDS = plusMinutes(BEGINS, 60);
const LINK_OVER = { code: 'link_over' };
const WRONG = { code: 'wrong_proof' };
let ground: BookingGround;
let guests: GuestBench;
let byClient: GuestAct;
let byPsychologist: GuestAct;

onBookingGround(minusHours(BEGINS, 40), (given) => (ground = given));

beforeEach(async () => {
  const { bench, client, practice, db } = ground;
  const bookingId = await bench.agreed(client, practice, BEGINS);
  byClient = { bookingId, accountId: client.accountId };
  byPsychologist = { bookingId, accountId: practice.accountId };
  guests = new GuestBench(db);
});

function invited(name = 'Bima', act = byClient): Promise<Guest> {
  return guests.invite.run(act, { name, email: `${name}@example.test` });
}

async function states(): Promise<string[]> {
  return (await guests.list.run(byClient)).map(({ name, state }) => `${name}: ${state}`);
}

function wrongOf(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

describe('guests of a booking', () => {
  it('are invited by its client and its psychologist, and seen by both', async () => {
    await invited('Bima', byClient);
    await invited('Citra', byPsychologist);
    expect(await states()).toEqual(['Bima: invited', 'Citra: invited']);
    expect(await guests.list.run(byPsychologist)).toHaveLength(2);
    expect(await guests.told(byClient.bookingId)).toEqual(['invited', 'invited']);
  });

  it('are nobody else’s: to a stranger there is no such booking', async () => {
    const { id } = await invited();
    const { accountId } = await ground.bench.client();
    const stranger = { bookingId: byClient.bookingId, accountId };
    const gone = { code: 'not_found' };
    await expect(invited('Dewi', stranger)).rejects.toMatchObject(gone);
    await expect(guests.list.run(stranger)).rejects.toMatchObject(gone);
    await expect(guests.end.revoke(stranger, id)).rejects.toMatchObject(gone);
    await expect(guests.end.replace(stranger, id)).rejects.toMatchObject(gone);
    expect(await states()).toEqual(['Bima: invited']);
  });

  it('are changed only through their own booking', async () => {
    const { id } = await invited();
    const { bench, client, practice } = ground;
    const bookingId = await bench.agreed(client, practice, startNo(3));
    const other = { ...byClient, bookingId };
    await expect(guests.end.revoke(other, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await states()).toEqual(['Bima: invited']);
  });

  it('are invited once for an address, however it is written', async () => {
    const first = await invited();
    const again = { name: 'Bima', email: ' BIMA@Example.test ' };
    expect((await guests.invite.run(byPsychologist, again)).id).toBe(first.id);
    expect(await guests.told(byClient.bookingId)).toEqual(['invited']);
  });

  it('are at most five, however many are invited at once', async () => {
    const ends = await Promise.allSettled(
      times(9, (no) => invited(`Guest${no}`, no % 2 === 0 ? byClient : byPsychologist)),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_GUESTS);
    expect(await states()).toHaveLength(MOST_GUESTS);
  });

  it('make room when a link is taken back', async () => {
    const first = await invited('Guest0');
    for (const no of [1, 2, 3, 4]) await invited(`Guest${no}`);
    await guests.end.revoke(byPsychologist, first.id);
    await invited('Guest5');
    await expect(invited('Guest6')).rejects.toMatchObject({ code: 'too_many_guests' });
  });

  it('are invited to what is agreed and not over', async () => {
    const { bench, client, practice, db } = ground;
    const bookingId = await bench.requested(client, practice, startNo(5));
    await expect(invited('Bima', { ...byClient, bookingId })).rejects.toMatchObject({
      code: 'booking_not_in_state',
    });
    db.clock.moveTo(ENDS);
    await expect(invited()).rejects.toMatchObject({ code: 'booking_not_in_state' });
  });

  it('are not invited to a chat, which is between the two alone', async () => {
    const rows = await BookingRows.fresh(ground.db, ground.bench);
    const bookingId = await rows.write(rows.aRow({ mode: 'chat' }, BEGINS));
    const act = { bookingId, accountId: rows.client.accountId };
    await expect(invited('Bima', act)).rejects.toMatchObject({ code: 'no_guests_in_chat' });
  });
});

describe('case 43: a guest’s link', () => {
  it('becomes the first device’s that shows the code', async () => {
    const { id } = await invited();
    const device = await guests.bound(id);
    expect(await states()).toEqual(['Bima: bound']);
    expect(await guests.ask(guests.tokenOf(id), device)).toBe('is_this_device');
    expect(await guests.told(byClient.bookingId)).toEqual(['invited', 'code_owed']);
  });

  it('refuses a second device, and tells of it once', async () => {
    const { id } = await invited();
    const code = await guests.codeFor(id);
    await guests.bind(guests.tokenOf(id), code);
    const again = (): Promise<string> => guests.bind(guests.tokenOf(id), code);
    await expect(again()).rejects.toMatchObject(LINK_OVER);
    await expect(again()).rejects.toMatchObject(LINK_OVER);
    const asked = guests.ask(guests.tokenOf(id), 'A'.repeat(43));
    await expect(asked).rejects.toMatchObject(LINK_OVER);
    expect(await states()).toEqual(['Bima: refused']);
    const told = await guests.told(byClient.bookingId);
    expect(told).toEqual(['invited', 'code_owed', 'device_refused']);
  });

  it('of many devices that show the right code at once becomes one’s', async () => {
    const { id } = await invited();
    const code = await guests.codeFor(id);
    const ends = await race(times(8, () => () => guests.bind(guests.tokenOf(id), code)));
    expect(ends.filter((end) => end === 'won')).toHaveLength(1);
    expect(ends.filter((end) => end === 'link_over')).toHaveLength(7);
  });

  it('says the same where it never was, was taken back, or was changed by a letter', async () => {
    const { id } = await invited();
    const token = guests.tokenOf(id);
    await guests.end.revoke(byClient, id);
    const others = ['', 'x', `${id}.`, `${token}x`, guests.tokenOf(byClient.bookingId), token];
    for (const other of others) {
      await expect(guests.ask(other)).rejects.toMatchObject(LINK_OVER);
      await expect(guests.bind(other, '123456')).rejects.toMatchObject(LINK_OVER);
    }
  });

  it('opens nothing once replaced, on its own device neither; the new one begins anew', async () => {
    const { id } = await invited();
    const device = await guests.bound(id);
    const next = await guests.end.replace(byPsychologist, id);
    const old = guests.ask(guests.tokenOf(id), device);
    await expect(old).rejects.toMatchObject(LINK_OVER);
    await guests.bound(next.id);
    expect((await states()).sort()).toEqual(['Bima: bound', 'Bima: replaced']);
    const twice = guests.end.replace(byClient, id);
    await expect(twice).rejects.toMatchObject({ code: 'guest_link_ended' });
  });

  it('is replaced once by two who do so at once', async () => {
    const { id } = await invited();
    const ends = await race([
      () => guests.end.replace(byClient, id),
      () => guests.end.replace(byPsychologist, id),
    ]);
    expect(ends.sort()).toEqual(['guest_link_ended', 'won']);
  });

  it('ends with its booking', async () => {
    const { id } = await invited();
    await ground.bench.cancel.run(byClient.bookingId, byClient.accountId, {});
    await expect(guests.codeFor(id)).rejects.toMatchObject(LINK_OVER);
  });

  it('ends with the session, for its own device too', async () => {
    const { id } = await invited();
    const device = await guests.bound(id);
    ground.db.clock.moveTo(ENDS);
    const open = guests.ask(guests.tokenOf(id), device);
    await expect(open).rejects.toMatchObject(LINK_OVER);
  });
});

describe('a code to a guest', () => {
  it('is worth nothing after five wrong ones', async () => {
    const { id } = await invited();
    const code = await guests.codeFor(id);
    const given = [...times(5, () => wrongOf(code)), code];
    for (const each of given) {
      await expect(guests.bind(guests.tokenOf(id), each)).rejects.toMatchObject(WRONG);
    }
    expect(await states()).toEqual(['Bima: invited']);
  });

  it('is worth nothing after ten minutes, or once another is asked for', async () => {
    const { id } = await invited();
    const first = await guests.codeFor(id);
    await guests.ask(guests.tokenOf(id));
    await expect(guests.bind(guests.tokenOf(id), first)).rejects.toMatchObject(WRONG);
    const second = await guests.mailedCode(id);
    ground.db.clock.advance(10 * MINUTE);
    await expect(guests.bind(guests.tokenOf(id), second ?? '')).rejects.toMatchObject(WRONG);
  });

  it('comes ten times at most for one link', async () => {
    const { id } = await invited();
    for (let no = 1; no <= MOST_GUEST_CODES; no++) await guests.codeFor(id);
    await expect(guests.codeFor(id)).rejects.toMatchObject(LINK_OVER);
  });

  it('is written for nobody who did not ask, or has a device', async () => {
    const { id } = await invited();
    expect(await guests.mailedCode(id)).toBeNull();
    await guests.bound(id);
    expect(await guests.mailedCode(id)).toBeNull();
  });
});

describe('whoever writes SQL', () => {
  it.each([
    ['gives a bound link to another device', `device_hash = decode(repeat('ab', 32), 'hex')`],
    ['sends it to somebody else', `email = 'else@example.test'`],
    ['moves it to another person', `name = 'Somebody else'`],
  ])('never %s', async (_, change) => {
    const { id } = await invited();
    await guests.bound(id);
    const sql = `UPDATE booking_guest SET ${change} WHERE id = $1`;
    const attempt = ground.db.runner.run((tx) => tx.query(sql, [id]));
    const error: unknown = await attempt.catch((thrown: unknown) => thrown);
    expect(violatedConstraint(error)).toBe('booking_guest_immutable');
  });
});
