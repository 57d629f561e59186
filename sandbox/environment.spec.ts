import { readSettings } from './environment.js';

const COMPLETE = {
  SANDBOX_DIR: '/tmp/x',
  MIDTRANS_SERVER_KEY: 'SB-secret',
  MIDTRANS_MERCHANT_ID: 'G1',
  WHATSAPP_PHONE_NUMBER_ID: '100',
  WHATSAPP_TOKEN: 'bearer',
  WHATSAPP_APP_SECRET: 'sign',
  SANDBOX_TOKEN: 'hush',
};

test('ports and the app address have defaults', () => {
  expect(readSettings(COMPLETE)).toEqual({
    httpPort: 3001,
    smtpPort: 3002,
    folder: '/tmp/x',
    appUrl: 'http://localhost:3000',
    serverKey: 'SB-secret',
    merchantId: 'G1',
    whatsapp: { phoneNumberId: '100', token: 'bearer', appSecret: 'sign' },
    token: 'hush',
  });
});

test.each(Object.keys(COMPLETE))('%s is required', (name) => {
  expect(() => readSettings({ ...COMPLETE, [name]: ' ' })).toThrow(
    `The setting ${name} is missing.`,
  );
});

test.each([
  [{ SANDBOX_PORT: '70000' }, 'SANDBOX_PORT must be a port'],
  [{ SMTP_PORT: '3x' }, 'SMTP_PORT must be a port'],
  [{ SMTP_PORT: '3001' }, 'must differ'],
  [{ APP_URL: 'ftp://app' }, 'APP_URL must be an http or https address'],
  [{ NODE_ENV: 'production' }, 'never runs with NODE_ENV=production'],
])('%j is refused', (change, complaint) => {
  expect(() => readSettings({ ...COMPLETE, ...change })).toThrow(complaint);
});
