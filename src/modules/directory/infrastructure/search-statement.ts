import { likePattern } from '../../../platform/database/like-pattern.js';
import type { CandidateSort, Place, Search, Window } from '../domain/search.js';
import { CARD_COLUMNS, IS_PUBLIC } from './card-rows.js';
import { mayBeFree, timeBound, type Bind } from './time-bound.js';

/**
 * Orders of the result: what each sorts by, all ascending, so that a cursor is one row comparison.
 * Ratings begin at 1, so 0 stands for none and no key is null; ids break every tie. Each order is that of
 * an index (migrations), which is why all keys are numeric, as those of a cursor are.
 */
const SORT_KEYS: Readonly<Record<CandidateSort, readonly string[]>> = {
  recommended: ['-coalesce(p.rating, 0)', '-p.review_count::numeric'],
  rating: ['-coalesce(p.rating, 0)'],
  price: ['p.price_from::numeric'],
  '-price': ['-p.price_from::numeric'],
  soonest: ['t.free_from'],
};

/** What a page of candidates is asked for. */
export interface Wanted {
  readonly sort: CandidateSort;
  readonly after?: Place | undefined;
  readonly limit: number;
  readonly window?: Window | undefined;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Where a page is looked for: among the next few of the order, whoever they are; among all who pass
 * the filters, found by those; or as the database thinks best.
 */
export type Look = 'near' | 'filtered' | 'planned';

/** Reading so many by an index takes 5 ms. */
const NEAR = 1_000;

/** How many keys an order sorts by before the id. */
export function keyCountOf(sort: CandidateSort): number {
  return SORT_KEYS[sort].length;
}

/**
 * How to look for a page, one after the other until it is full. The database takes several filters
 * for independent; when few or none pass them all, it would read the whole order in vain (0.5 s with
 * 100 000 people). So it is asked for a short stretch of the order first.
 */
export function looksFor(search: Search, { sort, window }: Wanted): readonly Look[] {
  const asksTime = sort === 'soonest' || window !== undefined;
  return asksTime || wishesOf(search) < 2 ? ['planned'] : ['near', 'filtered'];
}

/** One statement for one page; `sort_keys` of each row make the place behind it. */
export function searchStatement(search: Search, wanted: Wanted, look: Look = 'planned'): Statement {
  const { sort, after, limit, window } = wanted;
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${String(values.push(value))}`;
  const asksTime = sort === 'soonest' || window !== undefined;
  const bound = window === undefined ? 't.free_from' : timeBound(window, bind);
  const keys = sort === 'soonest' ? [bound] : SORT_KEYS[sort];
  // Of the same table as the key: then it is the order of an index.
  const order = [...keys, sort === 'soonest' ? 't.psychologist_id' : 'p.id'].join(', ');
  const wishes = filters(search, bind);
  if (window !== undefined) wishes.push(mayBeFree(window, bind));
  const ahead = [IS_PUBLIC];
  if (after !== undefined) ahead.push(`(${order}) > (${placeOf(after, sort, bind)})`);
  const all = [...ahead, ...wishes].join(' AND ');
  const among: Readonly<Record<Look, string>> = {
    planned: `psychologist p`,
    near: `(SELECT p.* FROM psychologist p WHERE ${ahead.join(' AND ')} ORDER BY ${order} LIMIT ${String(NEAR)}) p`,
    // Behind OFFSET the database cannot see what order is wanted, so it takes the filters' indexes.
    filtered: `(SELECT p.* FROM psychologist p WHERE ${all} OFFSET 0) p`,
  };
  const text = `
    SELECT ${CARD_COLUMNS}, ARRAY[${keys.map((key) => `(${key})::text`).join(', ')}] AS sort_keys,
           ${asksTime ? `extract(epoch FROM ${bound})::float8 * 1000` : 'NULL'} AS not_before
      FROM ${among[look]}${asksTime ? ' JOIN psychologist_openness t ON t.psychologist_id = p.id' : ''}
     WHERE ${all}
     ORDER BY ${order}
     LIMIT ${bind(limit)}`;
  return { text, values };
}

/** How many things are asked for that people may have or not. */
function wishesOf(search: Search): number {
  const { q, minRating, priceMin, priceMax } = search;
  const others = [minRating, priceMin ?? priceMax].filter((wish) => wish !== undefined);
  return wordsOf(q).length + facetsOf(search).length + others.length;
}

function placeOf({ keys, id }: Place, sort: CandidateSort, bind: Bind): string {
  const type = sort === 'soonest' ? 'timestamptz' : 'numeric';
  return [...keys.map((key) => `${bind(key)}::${type}`), `${bind(id)}::uuid`].join(', ');
}

function filters(search: Search, bind: Bind): string[] {
  const conditions = wordsOf(search.q).map(
    (word) => `p.words LIKE lower(${bind(likePattern(word))})`,
  );
  const facets = facetsOf(search);
  if (facets.length > 0) conditions.push(`p.facets @> ${bind(facets)}::text[]`);
  const { minRating } = search;
  if (minRating !== undefined) conditions.push(`p.rating >= ${bind(minRating)}::numeric`);
  return [...conditions, ...priceFilter(search, bind)];
}

/** As the database gathers them of each psychologist (migrations). */
function facetsOf({ category, gender, language, approach, mode }: Search): string[] {
  const wanted = { category, gender, language, approach, mode };
  return Object.entries(wanted).flatMap(([kind, value]) =>
    value === undefined ? [] : [`${kind}:${value.toLowerCase()}`],
  );
}

/** One and the same service has the price and the mode asked for. */
function priceFilter({ mode, priceMin, priceMax }: Search, bind: Bind): string[] {
  const conditions: string[] = [];
  if (priceMin !== undefined) conditions.push(`s.price >= ${bind(priceMin)}::bigint`);
  if (priceMax !== undefined) conditions.push(`s.price <= ${bind(priceMax)}::bigint`);
  if (conditions.length === 0) return [];
  if (mode !== undefined) conditions.push(`${bind(mode)} = ANY (s.modes)`);
  return [
    `EXISTS (SELECT 1 FROM service s
      WHERE s.psychologist_id = p.id AND s.withdrawn_at IS NULL AND ${conditions.join(' AND ')})`,
  ];
}

function wordsOf(text = ''): string[] {
  return [...new Set(text.split(/\s+/u).filter((word) => word !== ''))];
}
