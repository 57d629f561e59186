import { z } from 'zod';

/** Every setting: the shape its stored value must have, and what holds until an admin sets one. */
export const SETTINGS = {
  /** New accounts a minute from one network address. */
  registration_per_minute: {
    shape: z.number().int().min(1),
    preset: { demo: 60, otherwise: 10 },
  },
  /** Calls a minute of one program’s key, counted over all processes. */
  api_key_requests_per_minute: {
    shape: z.number().int().min(1),
    preset: { demo: 600, otherwise: 600 },
  },
  /** Days after the last session at which care ends by itself. */
  care_ends_after_days: {
    shape: z.number().int().min(1).max(3_650),
    preset: { demo: 90, otherwise: 90 },
  },
  /** Codes of the questionnaires people are offered, as far as their licences let us. */
  measures_on: {
    shape: z.array(z.string()),
    preset: { demo: ['phq9', 'gad7'], otherwise: ['phq9', 'gad7'] },
  },
  /** Tax withheld from a payout when it is approved, in basis points of what is paid out. */
  payout_withholding_bp: {
    shape: z.number().int().min(0).max(5_000),
    preset: { demo: 0, otherwise: 0 },
  },
  /** Whole rupiah from which on a balance is proposed to be paid out. */
  payout_minimum: {
    shape: z.number().int().min(1),
    preset: { demo: 50_000, otherwise: 50_000 },
  },
  /** Days for which what was said in a chat is kept. */
  chat_kept_days: {
    shape: z.number().int().min(30).max(3_650),
    preset: { demo: 365, otherwise: 365 },
  },
  /** Years from the last session for which a psychological record is kept. */
  record_kept_years: {
    shape: z.number().int().min(5).max(50),
    preset: { demo: 10, otherwise: 10 },
  },
  /** The same where a clinical psychologist kept it: a medical record by law. */
  medical_record_kept_years: {
    shape: z.number().int().min(25).max(100),
    preset: { demo: 25, otherwise: 25 },
  },
  /** Years for which proof of a consent is kept once it and the record it was for have ended. */
  consent_kept_years: {
    shape: z.number().int().min(1).max(50),
    preset: { demo: 5, otherwise: 5 },
  },
  /** Years for which books name accounts, references and reasons; tax law asks for ten. */
  money_kept_years: {
    shape: z.number().int().min(10).max(50),
    preset: { demo: 10, otherwise: 10 },
  },
  /** Years for which it can be shown what was decided about accounts, and why. */
  proof_kept_years: {
    shape: z.number().int().min(1).max(50),
    preset: { demo: 10, otherwise: 10 },
  },
  /** Years for which the documents of a psychologist are kept who has left. */
  credential_kept_years: {
    shape: z.number().int().min(1).max(50),
    preset: { demo: 5, otherwise: 5 },
  },
  /** Days for which the documents of an application are kept that nobody goes on with. */
  application_kept_days: {
    shape: z.number().int().min(30).max(3_650),
    preset: { demo: 365, otherwise: 365 },
  },
  /** Days for which it is known that a message went out, and what providers said. */
  message_kept_days: {
    shape: z.number().int().min(90).max(3_650),
    preset: { demo: 730, otherwise: 730 },
  },
  /** Days without a visit after which a client’s account ends; 0 for never. Visits are known for 800 days. */
  idle_account_days: {
    shape: z.number().int().min(0).max(790),
    preset: { demo: 0, otherwise: 730 },
  },
  /** Days between the warning and that end. */
  idle_warning_days: {
    shape: z.number().int().min(7).max(180),
    preset: { demo: 30, otherwise: 30 },
  },
  /** Days after which an account ends whose address nobody proved and that booked nothing; 0 for never. */
  unproven_account_days: {
    shape: z.number().int().min(0).max(790),
    preset: { demo: 0, otherwise: 90 },
  },
  /** Hours in which a wish to be erased can be taken back; the law leaves 72 for all of it. */
  erasure_grace_hours: {
    shape: z.number().int().min(1).max(48),
    preset: { demo: 48, otherwise: 48 },
  },
} as const;

export type SettingKey = keyof typeof SETTINGS;

export type SettingValues = {
  readonly [Key in SettingKey]: z.output<(typeof SETTINGS)[Key]['shape']>;
};
