import { entryOf } from './request-entry.js';

const ANSWER = { statusCode: 200, elapsedTime: 12.4 };
const ASKED = {
  id: 'a-request',
  method: 'GET',
  routeOptions: { url: '/api/v1/bookings/:id', method: 'GET' as const, bodyLimit: 1 },
} as unknown as Parameters<typeof entryOf>[0];
const ACTOR = {
  ...{ accountId: 'an-account', roles: ['client'], permissions: new Set<string>() },
  ...{ timeZone: 'Asia/Jakarta', language: 'id' as const },
  ...{ hasFactor: false, mustEnrol: false, isSuspended: false, isFresh: false },
};

describe('the line about a request', () => {
  it('names the account it came from, and nothing else of them', () => {
    expect(entryOf({ ...ASKED, user: ACTOR }, ANSWER)).toEqual({
      ...{ requestId: 'a-request', method: 'GET', route: '/api/v1/bookings/:id', status: 200 },
      ...{ accountId: 'an-account', milliseconds: 12 },
    });
  });

  it('says by which code it was refused, and which rules it broke', () => {
    const refusal = { code: 'validation_failed', rules: ['required', 'too_long'] };
    expect(entryOf({ ...ASKED, refusal }, { ...ANSWER, statusCode: 422 })).toMatchObject({
      ...{ status: 422, refused: 'validation_failed', rules: ['required', 'too_long'] },
    });
    expect(entryOf(ASKED, ANSWER)).not.toHaveProperty('refused');
  });

  it('names nobody where nobody is signed in', () => {
    expect(entryOf({ ...ASKED, user: null }, ANSWER)).not.toHaveProperty('accountId');
  });
});
