import { parseWibField, parseWireTime, wibField, wireTime } from './jakarta-time.js';

test('the provider writes instants in GMT+7 without a zone', () => {
  expect(wireTime(Date.parse('2026-11-22T17:00:01.999Z'))).toBe('2026-11-23 00:00:01');
});

test('the provider reads a start with any zone', () => {
  const instant = Date.parse('2018-12-13T11:11:08Z');
  expect(parseWireTime('2018-12-13 18:11:08 +0700')).toBe(instant);
  expect(parseWireTime('2018-12-13 20:11:08 +0900')).toBe(instant);
});

test.each([
  '2018-12-13 18:11:08',
  '2018-12-13T18:11:08+0700',
  '2018-02-30 18:11:08 +0700',
  '2018-12-13 25:11:08 +0700',
  '',
])('%j is not a start', (text) => {
  expect(parseWireTime(text)).toBeNull();
});

test('a date field means wall-clock time in WIB, and comes back as it was', () => {
  const instant = Date.parse('2026-11-23T03:15:00Z');
  expect(parseWibField('2026-11-23T10:15')).toBe(instant);
  expect(wibField(instant)).toBe('2026-11-23T10:15');
  expect(parseWibField('2026-02-30T10:15')).toBeNull();
  expect(parseWibField('besok')).toBeNull();
});
