import { eventually } from '../support/eventually.js';
import { ticketFor, type RoomClient } from '../support/room-client.js';
import { RoomHouse } from '../support/room-house.js';
import type { Visitor } from '../support/visitor.js';

/** With three times six pages just as many as an account gets tickets in a minute. */
const ROUNDS = 12;
/** An account has no more lines than these to one process. */
const PAGES_OF_EACH = 6;
const REPLACED = 4409;

let room: RoomHouse;

beforeAll(async () => {
  room = await RoomHouse.open();
  await room.toMinutesBefore(14);
}, 90_000);

afterEach(() => room.empty());

afterAll(() => room.close(), 30_000);

interface Ready {
  readonly page: RoomClient;
  readonly ticket: string;
}

/** At the door with a ticket, and not a step further. */
async function atTheDoor(visitor: Visitor): Promise<Ready> {
  const [page, { ticket }] = await Promise.all([
    room.knock(visitor),
    ticketFor(visitor, room.booking.id),
  ]);
  return { page, ticket };
}

const enter = ({ page, ticket }: Ready): void => page.hello(ticket);

test('two who enter at the very same moment both stay, and see each other', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const ready = await Promise.all([room.client, room.scene.psychologist].map(atTheDoor));
    ready.forEach(enter);
    for (const { page } of ready)
      await page.sees('the other one', ({ others }) => others.length === 1);
    await room.empty();
  }
});

test('of many pages that enter at once one stays for each of the two; the others hear that they were replaced', async () => {
  const pages = Array.from({ length: PAGES_OF_EACH }, () => [
    room.client,
    room.scene.psychologist,
  ]).flat();
  for (let round = 0; round < ROUNDS / 4; round++) {
    const ready = await Promise.all(pages.map(atTheDoor));
    ready.forEach(enter);
    const isClosed = ({ page }: Ready): boolean => page.code !== undefined;
    await eventually('all but two to be closed', () =>
      Promise.resolve(ready.filter(isClosed).length >= ready.length - 2),
    );
    const staying = ready.filter((each) => !isClosed(each)).map(({ page }) => page);
    for (const page of staying)
      await page.sees('the other one', ({ others }) => others.length === 1);
    expect(staying.map((page) => page.room?.party).sort()).toEqual(['client', 'psychologist']);
    const codes = ready.filter(isClosed).map(({ page }) => page.code);
    expect(new Set(codes)).toEqual(new Set([REPLACED]));
    await room.empty();
  }
});
