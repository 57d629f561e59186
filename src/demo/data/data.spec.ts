import { drawAvatar } from '../avatar/draw-avatar.js';
import { lookOf } from '../avatar/look.js';
import { OTHERS_STORY } from '../story/others.js';
import { RATRI_STORY } from '../story/ratri.js';
import { CATEGORIES } from './categories.js';
import { CLIENTS, DEMO_CLIENT } from './clients.js';
import { DEMO_PSYCHOLOGIST } from './psychologist.js';
import { PSYCHOLOGISTS, slugOf } from './psychologists.js';
import { week } from './week.js';

const distinct = <T>(items: readonly T[]): number => new Set(items).size;

describe('the demo directory', () => {
  it('has at least 24 psychologists over at least 10 categories', () => {
    expect(PSYCHOLOGISTS.length).toBeGreaterThanOrEqual(24);
    const used = new Set(PSYCHOLOGISTS.flatMap(({ categories }) => categories));
    expect(used.size).toBeGreaterThanOrEqual(10);
    const slugs = CATEGORIES.map(({ slug }) => slug);
    expect(distinct(slugs)).toBe(slugs.length);
    expect([...used].filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(slugs.filter((slug) => !used.has(slug))).toEqual([]);
  });

  it('reaches every Indonesian zone', () => {
    expect(new Set(PSYCHOLOGISTS.map(({ zone }) => zone))).toEqual(
      new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']),
    );
  });

  it('gives everybody a face, an address, a headline and words of their own', () => {
    const count = PSYCHOLOGISTS.length;
    expect(distinct(PSYCHOLOGISTS.map(({ name }) => slugOf(name)))).toBe(count);
    expect(distinct(PSYCHOLOGISTS.map(({ headline }) => headline))).toBe(count);
    expect(distinct(PSYCHOLOGISTS.map(({ about }) => about))).toBe(count);
    const faces = PSYCHOLOGISTS.map(({ name, sitter }) => drawAvatar(lookOf(name, sitter)));
    expect(distinct(faces)).toBe(count);
    for (const { name } of PSYCHOLOGISTS) expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('tells of each in two to four sentences', () => {
    for (const { about } of PSYCHOLOGISTS) {
      const sentences = about.split(/[.!?]["”]?(?:\s|$)/).filter((part) => part.trim() !== '');
      expect([about, sentences.length >= 2 && sentences.length <= 4]).toEqual([about, true]);
    }
  });

  it('gives 3 to 12 reviews of 3 to 5 stars each, and leaves exactly two without any', () => {
    const rated = PSYCHOLOGISTS.map(({ stars }) => stars).filter((stars) => stars !== '');
    expect(PSYCHOLOGISTS.length - rated.length).toBe(2);
    expect(rated.filter((stars) => !/^[345]{3,12}$/.test(stars))).toEqual([]);
    expect(distinct(rated)).toBeGreaterThanOrEqual(10);
  });

  it('asks Rp150.000 to Rp450.000, or nothing for a quarter of an hour', () => {
    for (const { price, durationMinutes } of PSYCHOLOGISTS.flatMap(({ services }) => services)) {
      if (price === 0) expect(durationMinutes).toBe(15);
      else expect([price >= 150_000, price <= 450_000]).toEqual([true, true]);
    }
  });

  it('opens everybody on some days, with hours that do not overlap', () => {
    for (const { name, week: rules } of PSYCHOLOGISTS) {
      const overlapping = rules.filter((rule, index) =>
        rules
          .slice(0, index)
          .some(
            (other) =>
              other.weekday === rule.weekday &&
              other.fromMinute < rule.toMinute &&
              rule.fromMinute < other.toMinute,
          ),
      );
      expect([name, rules.length > 0, overlapping]).toEqual([name, true, []]);
    }
  });
});

describe('hours as people write them', () => {
  it('are read per day and span', () => {
    expect(week('1-2 09:00-12:00 13:00-17:30; 7 20:00-24:00')).toEqual([
      { weekday: 1, fromMinute: 540, toMinute: 720 },
      { weekday: 1, fromMinute: 780, toMinute: 1_050 },
      { weekday: 2, fromMinute: 540, toMinute: 720 },
      { weekday: 2, fromMinute: 780, toMinute: 1_050 },
      { weekday: 7, fromMinute: 1_200, toMinute: 1_440 },
    ]);
  });

  it.each(['8 09:00-10:00', '1 9-10', '09:00-10:00'])('are refused as %p', (text) => {
    expect(() => week(text)).toThrow(RangeError);
  });
});

describe('the demo story', () => {
  const story = [...RATRI_STORY, ...OTHERS_STORY];
  const ofClient = RATRI_STORY.filter(({ client }) => client === DEMO_CLIENT);

  it('is about people who exist in the demo, and services they offer', () => {
    const clients = CLIENTS.map(({ name }) => name);
    for (const { client, psychologist, service } of story) {
      expect(clients).toContain(client);
      const offered = PSYCHOLOGISTS.find(({ name }) => name === psychologist)?.services[service];
      expect([psychologist, service, offered !== undefined]).toEqual([psychologist, service, true]);
    }
  });

  it('counts 60 to 100 bookings, of every fate', () => {
    expect(story.length).toBeGreaterThanOrEqual(60);
    expect(story.length).toBeLessThanOrEqual(100);
    expect(distinct(story.map(({ fate }) => fate))).toBe(8);
  });

  it('gives the demo client three past sessions, one without an outcome, and one ahead', () => {
    const past = ofClient.filter(({ day }) => day < 0);
    expect(past.map(({ fate }) => fate)).toEqual(['completed', 'completed', 'confirmed']);
    expect(ofClient.filter(({ day }) => day > 0).map(({ fate }) => fate)).toEqual(['confirmed']);
  });

  it('leaves the demo psychologist two requests, one with a reason, and a full day', () => {
    const waiting = RATRI_STORY.filter(({ fate }) => fate === 'waiting');
    expect(waiting).toHaveLength(2);
    expect(waiting.filter(({ reason }) => reason !== undefined)).toHaveLength(1);
    expect(RATRI_STORY.filter(({ day }) => day === 0).length).toBeGreaterThanOrEqual(3);
    expect(RATRI_STORY.every(({ psychologist }) => psychologist === DEMO_PSYCHOLOGIST)).toBe(true);
  });
});
