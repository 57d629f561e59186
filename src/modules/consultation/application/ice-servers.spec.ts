import { createHmac } from 'node:crypto';
import { FixedClock } from '../../../kernel/time/clock.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { IceServerList } from './ice-servers.js';

const NOW = at('2026-11-24 19:00', 'Asia/Jakarta');
const TURN = { urls: ['turn:turn.contoh.test:3478'], secret: 'a secret that coturn knows' };

function listOf(config: ConstructorParameters<typeof IceServerList>[0], machine = NOW) {
  return new IceServerList(config, new FixedClock(NOW), new FixedClock(machine));
}

describe('the way two browsers reach each other', () => {
  it('is direct when no TURN server is configured: no third party is ever named', () => {
    const list = listOf({ turn: null, iceTransportPolicy: 'all' });
    const answer = list.for('b', 'client', plusMinutes(NOW, 60));
    expect(answer).toEqual({ servers: [], transportPolicy: 'all' });
  });

  it('is by credentials that coturn itself can check, and that end with the room', () => {
    const list = listOf({ turn: TURN, iceTransportPolicy: 'relay' });
    const { servers, transportPolicy } = list.for('b', 'client', plusMinutes(NOW, 60));
    expect(transportPolicy).toBe('relay');
    const [{ urls, username, credential } = { urls: [], username: '', credential: '' }] = servers;
    expect(urls).toEqual(TURN.urls);
    expect(createHmac('sha1', TURN.secret).update(username).digest('base64')).toBe(credential);
    const leftMinutes = (Number(username.split(':')[0]) * 1_000 - NOW) / 60_000;
    expect(leftMinutes).toBeGreaterThanOrEqual(60);
    expect(leftMinutes).toBeLessThanOrEqual(70);
  });

  it('names a person neither by account nor twice alike, but alike for a second device', () => {
    const list = listOf({ turn: TURN, iceTransportPolicy: 'all' });
    const nameOf = (booking: string, party: 'client' | 'psychologist'): string =>
      list.for(booking, party, plusMinutes(NOW, 60)).servers[0]?.username ?? '';
    expect(nameOf('b', 'client')).toBe(nameOf('b', 'client'));
    expect(
      new Set([nameOf('b', 'client'), nameOf('b', 'psychologist'), nameOf('c', 'client')]).size,
    ).toBe(3);
  });

  it('counts the end on the machine’s time, which is the TURN server’s too', () => {
    const machine = plusMinutes(NOW, -600);
    const list = listOf({ turn: TURN, iceTransportPolicy: 'all' }, machine);
    const { servers } = list.for('b', 'client', plusMinutes(NOW, 60));
    const ends = Number(servers[0]?.username.split(':')[0]) * 1_000;
    expect(ends - machine).toBeLessThanOrEqual(70 * 60_000);
  });
});
