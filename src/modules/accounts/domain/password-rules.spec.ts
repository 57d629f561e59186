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

describe('the list of common passwords', () => {
  it('holds about two hundred, all lower case and long enough to matter', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(200);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.toLowerCase());
      expect(password.length).toBeGreaterThanOrEqual(SHORTEST_PASSWORD);
    }
  });
});
