import { day } from '../../../../test/support/a-psychologist.js';
import type { CredentialType } from './credential-type.js';
import { validityOf } from './requirements.js';

const held = (...all: [CredentialType, string | null][]) =>
  all.map(([type, until]) => ({ type, expiresOn: until === null ? null : day(until) }));

describe('how long somebody may practise', () => {
  it('is until the earliest end of what is required', () => {
    const own = held(['SIPP', '2029-05-01'], ['SSP', '2028-01-31'], ['DEGREE', null]);
    expect(validityOf(own)).toEqual({ until: '2028-01-31' });
  });

  it('has no end when nothing that is required has one, whatever else ends', () => {
    const own = held(['SIPP', null], ['SSP', null], ['DEGREE', null], ['MEMBERSHIP', '2026-12-31']);
    expect(validityOf(own)).toEqual({ until: null });
  });

  it('goes by the licence that lasts longest, and by the newest of a kind', () => {
    const two = held(
      ['SIPP', '2027-01-01'],
      ['SSP', null],
      ['STR', null],
      ['SIPPK', '2028-06-19'],
      ['DEGREE', null],
    );
    expect(validityOf(two)).toEqual({ until: '2028-06-19' });
    const renewed = held(['SIPP', '2027-01-01'], ['SIPP', '2032-01-01'], ['SSP', null]);
    expect(validityOf([...renewed, ...held(['DEGREE', null])])).toEqual({ until: '2032-01-01' });
  });

  it.each<[CredentialType[]]>([
    [[]],
    [['SIPP', 'DEGREE']],
    [['SIPP', 'SSP']],
    [['SILP', 'DEGREE']],
  ])('is not said of %j, which is not enough', (types) => {
    expect(validityOf(types.map((type) => ({ type, expiresOn: null })))).toBeNull();
  });
});
