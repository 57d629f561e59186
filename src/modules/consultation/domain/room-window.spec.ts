import { plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { isChatOpen, isRoomOpen, roomWindow } from './room-window.js';

const startsAt = at('2026-11-24 19:00', 'Asia/Jakarta');
const endsAt = plusMinutes(startsAt, 50);
const session = (status = 'confirmed') => ({ startsAt, endsAt, status });

describe('a room', () => {
  it.each([
    ['a moment before a quarter of an hour before the start', -15 * 60_000 - 1, false],
    ['a quarter of an hour before the start', -15 * 60_000, true],
    ['half an hour after the end, but for a moment', 80 * 60_000 - 1, true],
    ['half an hour after the end', 80 * 60_000, false],
  ])('at %s', (_, ms, isOpen) => {
    expect(isRoomOpen(session(), plusMinutes(startsAt, ms / 60_000))).toBe(isOpen);
  });

  it.each([
    ...['offered', 'held', 'requested', 'rejected', 'expired', 'cancelled'],
    ...['client_absent', 'psychologist_absent'],
  ])('never opens for a booking that is %s', (status) => {
    expect(isRoomOpen(session(status), startsAt)).toBe(false);
  });

  it('stays open while the outcome is marked as completed', () => {
    expect(isRoomOpen(session('completed'), endsAt)).toBe(true);
  });
});

describe('the chat', () => {
  it('opens with the room and closes two hours after the end', () => {
    const { opensAt, chatClosesAt } = roomWindow(session());
    expect(isChatOpen(session(), plusMinutes(opensAt, -1))).toBe(false);
    expect(isChatOpen(session(), opensAt)).toBe(true);
    expect(chatClosesAt).toBe(plusMinutes(endsAt, 120));
    expect(isChatOpen(session('completed'), plusMinutes(chatClosesAt, -1))).toBe(true);
    expect(isChatOpen(session('completed'), chatClosesAt)).toBe(false);
  });

  it.each(['requested', 'cancelled', 'rejected'])('is closed when %s', (status) => {
    expect(isChatOpen(session(status), startsAt)).toBe(false);
  });
});
