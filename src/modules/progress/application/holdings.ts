import type { Holding, SealedColumn } from '../../../platform/personal-data/holding.js';
import {
  AS_PROOF,
  BY_RECORD_LAW,
  NUMBERS_ALONE,
  PRIVATE_NOTES,
} from '../../../platform/personal-data/periods.js';
import { placeOf, type SealedTable } from './sealing.js';

const RECORD = { act: 'kept', until: 'record', why: BY_RECORD_LAW } as const;

const sealed = (table: SealedTable): SealedColumn[] => [
  {
    column: 'sealed',
    place: (row) =>
      placeOf(table, { id: String(row['id']), carePersonId: String(row['care_person_id']) }),
    isJson: true,
  },
];

/** What progress holds about a person. Own answers and goals die with their key; those of the record stay. */
export const PROGRESS_HOLDINGS: readonly Holding[] = [
  {
    table: 'sharing',
    title: { id: 'Yang dibagikan kepada psikolog', en: 'What is shared with psychologists' },
    telling: {
      sql: `SELECT s.kind, s.text_version, s.given_at, s.withdrawn_at, p.name AS psychologist
              FROM sharing s JOIN care_view c ON c.id = s.care_id JOIN psychologist_view p ON p.id = c.psychologist_id
             WHERE s.given_by = :account ORDER BY s.given_at`,
    },
    ending: { act: 'kept', until: 'consents', why: AS_PROOF },
  },
  {
    table: 'measure_assignment',
    title: { id: 'Isian yang diminta psikolog', en: 'Questionnaires a psychologist asked for' },
    telling: {
      sql: `SELECT id, measure_code, assigned_at, due_on, answered_at FROM measure_assignment
             WHERE care_person_id = ANY (:people) ORDER BY assigned_at`,
    },
    ending: RECORD,
  },
  {
    table: 'measure_response',
    title: { id: 'Jawaban isian', en: 'Answers to questionnaires' },
    telling: {
      sql: `SELECT id, care_person_id, measure_code, taken_at, assignment_id, sealed FROM measure_response
             WHERE care_person_id = ANY (:people) ORDER BY taken_at`,
      sealed: sealed('measure_response'),
    },
    ending: { act: 'unreadable' },
  },
  {
    table: 'mood_entry',
    title: { id: 'Suasana hati', en: 'Moods' },
    telling: {
      sql: `SELECT id, care_person_id, on_date, changed_at, sealed FROM mood_entry
             WHERE care_person_id = ANY (:people) ORDER BY on_date`,
      sealed: sealed('mood_entry'),
    },
    ending: { act: 'unreadable' },
  },
  {
    table: 'goal',
    title: { id: 'Tujuan', en: 'Goals' },
    telling: {
      sql: `SELECT id, created_at, version FROM goal WHERE care_person_id = ANY (:people) ORDER BY created_at`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'goal_version',
    title: { id: 'Isi tujuan', en: 'Words of goals' },
    telling: {
      sql: `SELECT g.id, g.care_person_id, v.version, v.at, v.sealed FROM goal_version v
              JOIN goal g ON g.id = v.goal_id WHERE g.care_person_id = ANY (:people) ORDER BY v.at`,
      sealed: sealed('goal_version'),
    },
    ending: { act: 'unreadable' },
  },
  {
    table: 'safety_alert',
    title: { id: 'Tanda keselamatan', en: 'Safety alerts' },
    telling: { leftOut: PRIVATE_NOTES },
    ending: RECORD,
  },
  {
    table: 'safety_disposition',
    title: { id: 'Tindak lanjut keselamatan', en: 'What was done about safety' },
    telling: { leftOut: PRIVATE_NOTES },
    ending: RECORD,
  },
];
