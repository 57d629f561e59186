import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import {
  StaleVersion,
  ValidationFailed,
  type FieldProblem,
} from '../../../platform/http/http.errors.js';
import { gapsOf, type OwnProfile, type ProfileContent } from '../domain/own-profile.js';
import { WriteEducation } from './write-education.js';
import { OwnProfiles } from './own-profiles.js';
import { ProfileHold } from './profile-hold.js';

const UPDATE = `
  UPDATE psychologist
     SET name = $2, title = $3, city = $4, time_zone = $5, gender = $6, headline = $7, about = $8,
         approaches = $9, languages = $10, practising_since = $11, version = version + 1
   WHERE id = $1`;
const KNOWN_CATEGORIES = `SELECT slug FROM category WHERE slug = ANY ($1::text[])`;
const CLEAR_CATEGORIES = `DELETE FROM psychologist_category WHERE psychologist_id = $1`;
const INSERT_CATEGORIES = `
  INSERT INTO psychologist_category (psychologist_id, category_slug, position)
  SELECT $1, slug, position - 1
    FROM unnest($2::text[]) WITH ORDINALITY AS category (slug, position)`;

/** Writes down what a psychologist says about themselves, as a whole. */
@Injectable()
export class SaveProfile {
  constructor(
    private readonly profiles: OwnProfiles,
    private readonly writeEducation: WriteEducation,
    @Optional() @Inject(ProfileHold) private readonly hold?: ProfileHold,
  ) {}

  /**
   * A draft may have gaps. A profile that has been shown may not, and keeps the name and the title
   * that were checked.
   *
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ValidationFailed for unknown categories, and for gaps that are not allowed.
   */
  async execute(
    tx: Tx,
    accountId: string,
    content: ProfileContent,
    expected?: ExpectedVersion,
  ): Promise<void> {
    const before = await this.profiles.lockOfAccount(tx, accountId);
    if (expected !== undefined && expected !== before.version) throw new StaleVersion();
    await this.hold?.assertEditable(tx, before.id);
    const problems = [
      ...(await unknownCategories(tx, content.categories)),
      ...(before.status === 'draft' ? [] : problemsOnceShown(before, content)),
    ];
    if (problems.length > 0) throw new ValidationFailed(problems);
    await write(tx, before.id, content);
    if (content.education) await this.writeEducation.execute(tx, before.id, content.education);
  }
}

async function write(tx: Tx, id: string, content: ProfileContent): Promise<void> {
  const { name, title, city, zone, gender, headline, about } = content;
  const { approaches, languages, practisingSince, categories } = content;
  await tx.query(UPDATE, [
    ...[id, name, title, city, zone, gender, headline, about],
    ...[approaches, languages, practisingSince],
  ]);
  await tx.query(CLEAR_CATEGORIES, [id]);
  await tx.query(INSERT_CATEGORIES, [id, categories]);
}

async function unknownCategories(tx: Tx, slugs: readonly string[]): Promise<FieldProblem[]> {
  const rows = await tx.query<{ slug: string }>(KNOWN_CATEGORIES, [slugs]);
  const known = new Set(rows.map(({ slug }) => slug));
  return slugs.flatMap((slug, index) =>
    known.has(slug)
      ? []
      : [
          {
            pointer: `/categories/${String(index)}`,
            code: 'unknown_category',
            detail: 'is no category',
          },
        ],
  );
}

function problemsOnceShown(before: OwnProfile, content: ProfileContent): FieldProblem[] {
  const changed = (['name', 'title'] as const).filter((field) => content[field] !== before[field]);
  return [
    ...gapsOf(content).map((field) => ({
      pointer: `/${field}`,
      code: 'missing',
      detail: 'must not be empty once the profile is shown',
    })),
    ...changed.map((field) => ({
      pointer: `/${field}`,
      code: 'checked',
      detail: 'was checked and stays as it is',
    })),
  ];
}
