import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '../../../kernel/identity/id.js';
import { addendumPlace, notePlace, openWords, sealWords, summaryPlace } from './record-seal.js';

const key = { id: newId(), key: randomBytes(32) };
const session = { bookingId: newId(), carePersonId: newId() };
/** Every text a browser can send: any UTF-16 there is, halves of pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
/** What the database's CHECK takes. */
const SEALED = /^v1\.[0-9a-f-]{36}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]*$/;

describe('what is sealed', () => {
  it('opens as it was written, whatever the text', () => {
    const place = notePlace(session);
    fc.assert(
      fc.property(fc.array(fc.record({ key: anyText, text: anyText })), (sections) => {
        const sealed = sealWords(key, place, sections);
        expect(sealed).toMatch(SEALED);
        expect(openWords(key, place, sealed)).toEqual(sections);
      }),
    );
  });

  it('shows nothing of the text, and is never twice the same', () => {
    const place = summaryPlace(session);
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (text) => {
        const [one, two] = [sealWords(key, place, text), sealWords(key, place, text)];
        expect(one).not.toBe(two);
        expect(one).not.toContain(text);
      }),
    );
  });

  it('opens nowhere but in its own place', () => {
    const other = { ...session, bookingId: newId() };
    const places = [
      notePlace(session),
      notePlace(other),
      notePlace({ ...session, carePersonId: newId() }),
      summaryPlace(session),
      addendumPlace(session.bookingId, session),
    ];
    const sealed = sealWords(key, notePlace(session), 'Sulit tidur.');
    const opened = places.filter((place) => {
      try {
        return openWords<string>(key, place, sealed) === 'Sulit tidur.';
      } catch {
        return false;
      }
    });
    expect(opened).toEqual([notePlace(session)]);
  });
});
