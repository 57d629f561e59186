import { normalisePhone } from './phone.js';

describe('normalisePhone', () => {
  it.each([
    ['081234567890', 'the way it is dialled at home'],
    ['62812 3456 7890', 'with the country but no plus'],
    ['81234567890', 'without the leading zero'],
    ['+62 812-3456-7890', 'as E.164 with separators'],
    ['+62 (0)812 3456 7890', 'with the zero kept after the country'],
  ])('reads %s (%s) as one number', (text) => {
    expect(normalisePhone(text)).toBe('+6281234567890');
  });

  it('never doubles the country', () => {
    expect(normalisePhone('62812345678')).toBe('+62812345678');
  });

  it('keeps numbers of other countries', () => {
    expect(normalisePhone('+61 412 345 678')).toBe('+61412345678');
  });

  it.each([
    '',
    'klien',
    '0812',
    '61412345678',
    '+0812345678',
    '0812-abc-7890',
    '+62812345678901234',
  ])('refuses %p', (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });
});
