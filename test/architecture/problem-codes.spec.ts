import ts from 'typescript';
import { PROBLEMS } from '../../src/copy/problems.js';
import { readSource, sourcesBelow } from './support/sources.js';
import { OPERATIONS } from '../support/operations.js';

/** What the framework refuses by itself, and what is our own fault; no class of ours. */
const OF_THE_FRAMEWORK = [
  'internal',
  'malformed_json',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
];
/** Heard by providers alone. */
const NEVER_SEEN_BY_PEOPLE = ['bad_signature', 'internal'];

interface Refusal {
  readonly name: string;
  readonly code: string;
}

/** Every subclass of DomainError with its code. */
const refusals = sourcesBelow('src').flatMap(({ path, text }) => refusalsIn(path, text));
const codes = refusals.map(({ code }) => code);
const copy = Object.entries(PROBLEMS);

function refusalsIn(path: string, text: string): Refusal[] {
  const found: Refusal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && extendsDomainError(node)) {
      found.push({ name: `${path} ${node.name?.text ?? ''}`, code: codeOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function extendsDomainError(node: ts.ClassDeclaration): boolean {
  const parents = node.heritageClauses?.flatMap((clause) => clause.types) ?? [];
  return parents.some(({ expression }) => expression.getText() === 'DomainError');
}

function codeOf(node: ts.ClassDeclaration): string {
  const member = node.members
    .filter(ts.isPropertyDeclaration)
    .find(({ name }) => name.getText() === 'code');
  const { initializer } = member ?? {};
  return initializer && ts.isStringLiteral(initializer) ? initializer.text : '';
}

/** By the contract, no operation outside the back office answers with them. */
function heardInTheOfficeAlone(): string[] {
  const heard = (isOffice: boolean): string[] =>
    OPERATIONS.filter(({ path }) => path.startsWith('/api/v1/admin/') === isOffice).flatMap(
      ({ problems }) => problems,
    );
  const elsewhere = new Set(heard(false));
  return heard(true).filter((code) => !elsewhere.has(code));
}

describe('problem codes', () => {
  it('belong to one refusal each', () => {
    expect(refusals.length).toBeGreaterThan(15);
    const doubled = refusals.filter(({ code }) => codes.filter((one) => one === code).length > 1);
    expect(doubled).toEqual([]);
    expect(refusals.filter(({ code }) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('are exactly those that have copy', () => {
    expect(copy.map(([code]) => code).sort()).toEqual([...codes, ...OF_THE_FRAMEWORK].sort());
  });

  it.each(copy)('%s is explained in both languages', (_, { id, en }) => {
    for (const words of [id.title, id.detail, en.title, en.detail]) {
      expect(words.trim().length).toBeGreaterThan(3);
    }
    expect(id.detail).not.toBe(en.detail);
  });

  it.each([
    ['code', 'client-web/src/api/problem.ts', (code: string) => `'${code}',`],
    ['words in Indonesian', 'client-web/src/copy/id/common.ts', (code: string) => `${code}:`],
    ['words in English', 'client-web/src/copy/en/common.ts', (code: string) => `${code}:`],
  ])('that people may see have their %s in the client site', (_, path, entry) => {
    const text = readSource(path);
    const unseen = new Set([...NEVER_SEEN_BY_PEOPLE, ...heardInTheOfficeAlone()]);
    const seen = copy.map(([code]) => code).filter((code) => !unseen.has(code));
    expect(seen.filter((code) => !text.includes(entry(code)))).toEqual([]);
  });

  it('reach the admin portal with the server’s words, which it shows as they come', () => {
    expect(readSource('admin-portal/src/api/problem.ts')).toContain('error?.detail');
  });
});
