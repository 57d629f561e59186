import type { FactorKind } from './factor-kinds.js';
import type { LetterWords } from './letter.js';

const NOT_YOU =
  'If this was not you, change your password at once, log out all devices, and contact us.';

/** About the ways into an account. */
export const FACTOR_WORDS_EN: Pick<LetterWords, FactorKind> = {
  factor_added: () => ({
    subject: 'Two-step verification was added',
    paragraphs: ['A new way to make sure it is you has just been added to your account.', NOT_YOU],
    action: 'See account security',
  }),
  factor_removed: () => ({
    subject: 'Two-step verification was removed',
    paragraphs: [
      'One of the ways to make sure it is you has just been removed from your account.',
      NOT_YOU,
    ],
    action: 'See account security',
  }),
  recovery_code_used: () => ({
    subject: 'A recovery code was used',
    paragraphs: [
      'One of your account’s recovery codes has just been used, and is no longer valid.',
      NOT_YOU,
    ],
    action: 'See account security',
  }),
  recovery_codes_renewed: () => ({
    subject: 'Recovery codes were replaced',
    paragraphs: ['Your account has new recovery codes. The old ones are no longer valid.', NOT_YOU],
    action: 'See account security',
  }),
  codes_failing: () => ({
    subject: 'Wrong verification codes for your account',
    paragraphs: [
      'Somebody entered your account’s password correctly, but a wrong verification code.',
      'If it was you, ignore this message. If not, that person knows your password: change it at once.',
    ],
    action: 'See account security',
  }),
  factor_reset_started: () => ({
    subject: 'A request to remove two-step verification',
    paragraphs: [
      'Our team was asked to remove two-step verification from your account because the device is lost.',
      'If it was you, open this link within 24 hours and enter your password. It works once.',
      'If it was not you, open the same link and choose to stop it. Do not forward this message to anybody.',
    ],
    action: 'Go on, or stop it',
  }),
  support_opened: () => ({
    subject: 'Our team is helping with your account',
    paragraphs: [
      'Our support team has just opened your account on your behalf, for 30 minutes at most. The reason, and all that is done, stand in the trail of your data.',
      'They cannot see notes, conversations or your password. If you did not ask for this, end it at once on your account page, then contact us.',
    ],
    action: 'Open the account page',
  }),
  admin_invited: () => ({
    subject: 'An invitation to the RuangPulih team',
    paragraphs: [
      'You are invited to join the RuangPulih team as an admin.',
      'Open this link within 72 hours to make your account. It works once; do not forward it.',
    ],
    action: 'Accept the invitation',
  }),
};
