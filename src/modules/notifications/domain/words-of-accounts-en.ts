import type { AccountLetterKind } from '../../accounts/index.js';
import type { LetterWords } from './letter.js';

const ONCE = 'The link can be used once.';
const NOT_ME =
  'If it was not you, open the link below: every device is signed out, the old password stops working, and we send a link for making a new one.';
const WAS_ME = 'If it was you, there is nothing to do.';
const ACTION = 'That was not me';

/** About an account itself: psychologists and admins get them too. */
export const ACCOUNT_WORDS_EN: Pick<LetterWords, AccountLetterKind> = {
  email_proof: () => ({
    subject: 'Confirm this email address',
    paragraphs: [
      'Somebody gave this email address for a RuangPulih account. Open the link below to confirm that it is yours.',
      `The link works for 24 hours. ${ONCE}`,
      'If you did not register, ignore this message: without the link the address becomes nobody’s.',
    ],
    action: 'Confirm this address',
  }),
  password_reset: () => ({
    subject: 'Make a new password',
    paragraphs: [
      'Somebody asked to make a new password for the account with this email address.',
      `The link works for 30 minutes. ${ONCE} After that every device is signed out.`,
      'If you did not ask for it, ignore this message: your password stays as it is.',
    ],
    action: 'Make a new password',
  }),
  password_changed: ({ fullTime }) => ({
    subject: 'Your password was changed',
    paragraphs: [`The password of this account was changed on ${fullTime}.`, WAS_ME, NOT_ME],
    action: ACTION,
  }),
  email_changing: ({ fullTime }) => ({
    subject: 'Somebody asked to change your email address',
    paragraphs: [
      `On ${fullTime} somebody asked to change the email address of this account. This address stays in force until the new one is confirmed.`,
      WAS_ME,
      NOT_ME,
    ],
    action: ACTION,
  }),
  email_changed: ({ fullTime }) => ({
    subject: 'Your email address was changed',
    paragraphs: [
      `Since ${fullTime} this account uses another email address, and further messages go there.`,
      WAS_ME,
      `${NOT_ME} This address is then used again.`,
    ],
    action: ACTION,
  }),
  phone_changed: ({ fullTime }) => ({
    subject: 'Your phone number was changed',
    paragraphs: [`The phone number of this account was changed on ${fullTime}.`, WAS_ME, NOT_ME],
    action: ACTION,
  }),
  session_copied: ({ fullTime }) => ({
    subject: 'One device was signed out of your account',
    paragraphs: [
      `On ${fullTime} the key that keeps a device signed in was used from two places, so we signed that device out. It can happen when a browser is restored from a backup, and also when somebody has copied it.`,
      'Sign in again as usual. If you are in doubt, open the link below: all devices are signed out, the old password opens nothing any more, and we send a link to make a new one.',
    ],
    action: 'Secure the account',
  }),
  new_device: ({ fullTime, device }) => ({
    subject: 'Your account was opened on a new device',
    paragraphs: [
      `On ${fullTime} this account was opened on a device that it was never used on before${device === '' ? '' : ` (${device})`}.`,
      WAS_ME,
      NOT_ME,
    ],
    action: ACTION,
  }),
};
