import { faultOfSignature, type SignedRequest } from './signature.js';

/** The example of the service's own papers ("Example: GET Object"), with the signature printed there. */
const CREDENTIALS = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const NOW = Date.parse('2013-05-24T00:00:00Z');
const SIGNATURE = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';

function request(changes: Partial<SignedRequest> & { signature?: string } = {}): SignedRequest {
  const { signature = SIGNATURE, headers = {}, ...rest } = changes;
  return {
    method: 'GET',
    url: '/test.txt',
    body: Buffer.alloc(0),
    ...rest,
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': EMPTY,
      'x-amz-date': '20130524T000000Z',
      authorization:
        `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/20130524/us-east-1/s3/aws4_request,` +
        `SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${signature}`,
      ...headers,
    },
  };
}

const faultOf = (changes: Parameters<typeof request>[0], now = NOW): string | null =>
  faultOfSignature(request(changes), CREDENTIALS, now);

describe('a signature of version 4', () => {
  it('holds as the service’s papers have it', () => {
    expect(faultOf({})).toBeNull();
  });

  it.each([
    ['another signature', { signature: 'a'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ['another object', { url: '/other.txt' }, 'SignatureDoesNotMatch'],
    ['a question added', { url: '/test.txt?versions' }, 'SignatureDoesNotMatch'],
    ['a signed header changed', { headers: { range: 'bytes=0-10' } }, 'SignatureDoesNotMatch'],
    [
      'a header of the service unsigned',
      { headers: { 'x-amz-acl': 'public-read' } },
      'AccessDenied',
    ],
    ['another body', { body: Buffer.from('x') }, 'XAmzContentSHA256Mismatch'],
    ['nobody’s', { headers: { authorization: undefined } }, 'AccessDenied'],
    ['something else', { headers: { authorization: 'Bearer x' } }, 'AuthorizationHeaderMalformed'],
  ])('does not hold over %s', (_, changes, fault) => {
    expect(faultOf(changes)).toBe(fault);
  });

  it('ends after fifteen minutes, and does not begin before its time', () => {
    expect(faultOf({}, NOW + 15 * 60_000)).toBeNull();
    expect(faultOf({}, NOW + 15 * 60_000 + 1)).toBe('RequestTimeTooSkewed');
    expect(faultOf({}, NOW - 15 * 60_000 - 1)).toBe('RequestTimeTooSkewed');
  });

  it('is of its key and its region alone', () => {
    const other = { ...CREDENTIALS, accessKeyId: 'somebody' };
    expect(faultOfSignature(request(), other, NOW)).toBe('InvalidAccessKeyId');
    const far = { ...CREDENTIALS, region: 'ap-southeast-3' };
    expect(faultOfSignature(request(), far, NOW)).toBe('AuthorizationHeaderMalformed');
    const wrong = { ...CREDENTIALS, secretAccessKey: 'guessed' };
    expect(faultOfSignature(request(), wrong, NOW)).toBe('SignatureDoesNotMatch');
  });
});
