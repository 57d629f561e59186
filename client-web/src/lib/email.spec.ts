import { describe, expect, it } from 'vitest';
import { looksLikeEmail } from './email';

describe('what looks like an address', () => {
  it.each(['sari@contoh.test', 'sari.dewi+kerja@mail.contoh.co.id', 's@ui.ac.id'])(
    'is %s',
    (text) => {
      expect(looksLikeEmail(text)).toBe(true);
    },
  );

  it.each(['', 'sari', 'sari@contoh', '@contoh.test', 'sari@', 'sari @contoh.test', 'sari@a@b.id'])(
    'is not “%s”',
    (text) => {
      expect(looksLikeEmail(text)).toBe(false);
    },
  );
});
