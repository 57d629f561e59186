import { FixedClock } from '../kernel/time/clock.js';
import { plusMinutes } from '../kernel/time/instant.js';
import { at } from '../kernel/time/testing.js';
import { Timeline } from './timeline.js';

const nothing = (): Promise<void> => Promise.resolve();

const start = at('2026-11-24 09:00', 'Asia/Jakarta');

describe('a timeline', () => {
  it('plays steps in order of time, those of one instant in the order they were added', async () => {
    const timeline = new Timeline();
    const played: string[] = [];
    for (const [name, minutes] of [
      ['late', 20],
      ['early', 5],
      ['later', 20],
    ] as const) {
      timeline.add(plusMinutes(start, minutes), () => {
        played.push(name);
        return nothing();
      });
    }
    await timeline.play(plusMinutes(start, 60), nothing);
    expect(played).toEqual(['early', 'late', 'later']);
  });

  it('leaves out what would happen after its end', async () => {
    const timeline = new Timeline();
    let played = 0;
    for (const minutes of [59, 60, 61]) {
      timeline.add(plusMinutes(start, minutes), () => {
        played += 1;
        return nothing();
      });
    }
    await timeline.play(plusMinutes(start, 60), nothing);
    expect(played).toBe(2);
  });

  it('never turns the clock back for a step that was added too late', async () => {
    const timeline = new Timeline();
    const clock = new FixedClock(start);
    const times: number[] = [];
    const note = (): Promise<void> => {
      times.push(clock.now());
      return nothing();
    };
    timeline.add(plusMinutes(start, 30), () => {
      timeline.add(plusMinutes(start, 10), note);
      return note();
    });
    await timeline.play(plusMinutes(start, 60), (now) => {
      clock.moveTo(now);
      return nothing();
    });
    expect(times).toEqual([plusMinutes(start, 30), plusMinutes(start, 30)]);
  });
});
