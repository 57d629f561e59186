import { day } from '../../../../test/support/a-psychologist.js';
import type { CredentialType } from './credential-type.js';
import { credentialGaps, problemsOf, type Credential } from './credential.js';

const TODAY = day('2026-11-22');

function credential(type: CredentialType, changes: Partial<Credential> = {}): Credential {
  return {
    id: type,
    type,
    number: '0001',
    issuer: 'HIMPSI',
    issuedOn: day('2024-01-01'),
    expiresOn: null,
    version: 1,
    fileId: 'a file',
    check: null,
    ...changes,
  };
}

describe('the credentials of an application', () => {
  it.each<[CredentialType[]]>([
    [['SIPP', 'SSP', 'DEGREE']],
    [['STR', 'SIPPK', 'DEGREE']],
    [['MEMBERSHIP', 'SIPP', 'SSP', 'DEGREE']],
  ])('are enough with %j', (types) => {
    expect(
      credentialGaps(
        types.map((type) => credential(type)),
        TODAY,
      ),
    ).toEqual([]);
  });

  it.each<[CredentialType[], string[]]>([
    [[], ['licence_missing', 'degree_missing']],
    [['DEGREE'], ['licence_missing']],
    [['SIPP', 'SSP'], ['degree_missing']],
    [['SIPP', 'DEGREE'], ['licence_missing']],
    [['SSP', 'DEGREE'], ['licence_missing']],
    [['SIPP', 'STR', 'DEGREE'], ['licence_missing']],
    [['STR', 'DEGREE'], ['licence_missing']],
    [['SIPPK', 'DEGREE'], ['licence_missing']],
    [['MEMBERSHIP', 'DEGREE'], ['licence_missing']],
  ])('with %j lack %j', (types, lacking) => {
    const gaps = credentialGaps(
      types.map((type) => credential(type)),
      TODAY,
    );
    expect(gaps.map(({ code }) => code)).toEqual(lacking);
  });

  it('count on their last day and not on the day after', () => {
    const all = [credential('SIPP', { expiresOn: TODAY }), credential('SSP'), credential('DEGREE')];
    expect(credentialGaps(all, TODAY)).toEqual([]);
    expect(credentialGaps(all, day('2026-11-23'))).toEqual([
      { code: 'licence_missing', credentialId: null },
      { code: 'expired', credentialId: 'SIPP' },
    ]);
  });
});

describe('a credential without its document', () => {
  it('is a gap, whether it is required or not', () => {
    const all = [
      ...(['SIPP', 'SSP', 'DEGREE'] as const).map((type) => credential(type)),
      credential('MEMBERSHIP', { fileId: null }),
    ];
    expect(credentialGaps(all, TODAY)).toEqual([
      { code: 'document_missing', credentialId: 'MEMBERSHIP' },
    ]);
  });
});

describe('a credential that is written down', () => {
  it.each([
    ['2024-01-01', null, []],
    ['2026-11-22', '2026-11-23', []],
    ['2024-01-01', '2026-11-22', []],
    ['2026-11-23', null, ['in_future']],
    ['2024-01-01', '2024-01-01', ['before_issue']],
    ['2024-01-01', '2026-11-21', ['expired']],
  ])('issued on %s, valid until %s, has the problems %j', (issued, expires, codes) => {
    const written = credential('SIPP', {
      issuedOn: day(issued),
      expiresOn: expires === null ? null : day(expires),
    });
    expect(problemsOf(written, TODAY).map(({ code }) => code)).toEqual(codes);
  });
});
