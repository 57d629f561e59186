import { NotFound } from '../../../platform/http/http.errors.js';
import { SlugPipe } from './slug.pipe.js';

describe('a profile’s address', () => {
  const pipe = new SlugPipe();

  it('is read in either case', () => {
    expect(pipe.transform('Anindya-P')).toBe('anindya-p');
  });

  it.each(['', 'a b', 'a/b', 'é', '\u0000', 'a'.repeat(101), "x'--"])(
    'that can be neither id nor slug names nothing: %j',
    (value) => {
      expect(() => pipe.transform(value)).toThrow(NotFound);
    },
  );
});
