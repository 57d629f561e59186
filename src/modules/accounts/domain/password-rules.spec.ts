import { BREACHED_PASSWORDS } from './breached-passwords.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { passwordFault, SHORTEST_PASSWORD } from './password-rules.js';

const email = 'sari@contoh.test';

describe('a new password', () => {
  it('needs ten characters', () => {
    expect(passwordFault('aB3$eF6!h', email)).toBe('too_short');
    expect(passwordFault('aB3$eF6!hK', email)).toBeUndefined();
  });

  it('counts what people see, not how it is stored', () => {
    expect(passwordFault('🌱🌿🍀🌳🌲', email)).toBe('too_short');
  });

  it.each(['password123', 'Indonesia123', 'RUANGPULIH123', 'psikolog123', 'katasandi123'])(
    'may not be the common %s, in whatever case',
    (password) => {
      expect(passwordFault(password, email)).toBe('too_common');
    },
  );

  it.each([
    'psikolog!99',
    'Konsultasi#1',
    'terapi-klien',
    '42RuangPulih',
    'ruang pulih!',
    'Psychology4u',
  ])('may not be %s, which is a word of ours and little else', (password) => {
    expect(passwordFault(password, email)).toBe('too_common');
  });

  it.each(['sunshine2025', 'sayang123456', 'monkey12345', 'Jakarta@123'])(
    'may not be %s, a common word with a common ending',
    (password) => {
      expect(passwordFault(password, email)).toBe('too_common');
    },
  );

  it('may hold a word of ours among others', () => {
    expect(passwordFault('klien yang suka kopi tubruk', email)).toBeUndefined();
  });

  it('may not be a few characters over and over', () => {
    expect(passwordFault('abababababab', email)).toBe('too_monotonous');
  });

  it('may not be the address it belongs to', () => {
    expect(passwordFault('Sari@contoh.test', email)).toBe('is_email');
  });

  it('may be a plain sentence without digits or capitals', () => {
    expect(passwordFault('kucing tidur di atas atap', email)).toBeUndefined();
  });
});

describe('the list of refused passwords', () => {
  it('holds more than three thousand that are long enough to be chosen here', () => {
    const long = [...BREACHED_PASSWORDS].filter((one) => one.length >= SHORTEST_PASSWORD);
    expect(long.length).toBeGreaterThan(3000);
  });
});

describe('the list of common passwords', () => {
  it('holds about two hundred, all lower case and long enough to matter', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(200);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.toLowerCase());
      expect(password.length).toBeGreaterThanOrEqual(SHORTEST_PASSWORD);
    }
  });
});
