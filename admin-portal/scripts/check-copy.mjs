// Fails when a message key is missing, unused, empty or filled with other values than its
// Indonesian original, and when a component shows words that come from no catalogue.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** A catalogue is `id.ts` with the parts it takes in, `id-people.ts` and the like. */
const LANGUAGES = ['id', 'en'];
/** Refine itself asks for this one. */
const USED_BY_REFINE = ['notifications.error'];
/** Attributes a reader sees or hears. */
const VISIBLE_ATTRIBUTES = new Set(['title', 'label', 'placeholder', 'aria-label', 'alt']);

const catalogues = Object.fromEntries(
  LANGUAGES.map((language) => [language, readCatalogue(language)]),
);
const problems = [...compareCatalogues(), ...checkUse()];
for (const problem of problems) console.error(problem);
console.log(`${catalogues.id.size} messages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function compareCatalogues() {
  const found = [];
  const keys = new Set(Object.values(catalogues).flatMap((catalogue) => [...catalogue.keys()]));
  for (const [language, catalogue] of Object.entries(catalogues)) {
    for (const key of keys) {
      const words = catalogue.get(key);
      if (words === undefined) found.push(`${language}: "${key}" is missing`);
      else if (words.trim() === '') found.push(`${language}: "${key}" is empty`);
      else if (gapsOf(words) !== gapsOf(catalogues.id.get(key) ?? words)) {
        found.push(`${language}: "${key}" is filled with other values than in Indonesian`);
      }
    }
  }
  return found;
}

function checkUse() {
  const found = [];
  const literals = new Set(USED_BY_REFINE);
  const prefixes = new Set();
  for (const file of productFiles()) {
    visit(parse(file), (node) => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      if (ts.isTemplateExpression(node) && node.head.text.includes('.'))
        prefixes.add(node.head.text);
      const asked = literalAskedFor(node);
      if (asked !== undefined && !catalogues.id.has(asked)) {
        found.push(`${file}: "${asked}" is in no catalogue`);
      }
      const words = visibleWords(node);
      if (words) found.push(`${file}: "${words}" belongs into the catalogues`);
    });
  }
  for (const family of familiesOfCodes()) prefixes.add(`${family}.`);
  for (const key of catalogues.id.keys()) {
    const isUsed = literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
    if (!isUsed) found.push(`"${key}" is used nowhere`);
  }
  return found;
}

/** The key of a call `t('…')` or `translate('…')`. */
function literalAskedFor(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  if (!['t', 'translate'].includes(node.expression.text)) return undefined;
  const [key] = node.arguments;
  return key && ts.isStringLiteralLike(key) ? key.text : undefined;
}

function visibleWords(node) {
  const hasLetters = (text) => /\p{L}/u.test(text);
  if (ts.isJsxText(node) && hasLetters(node.text)) return node.text.trim();
  if (!ts.isJsxAttribute(node) || !VISIBLE_ATTRIBUTES.has(node.name.getText())) return undefined;
  const value = node.initializer;
  return value && ts.isStringLiteral(value) && hasLetters(value.text) ? value.text : undefined;
}

/** `wordOf` and `causeOf` build keys of a family from codes only the server knows. */
function familiesOfCodes() {
  const families = new Set();
  for (const file of productFiles()) {
    visit(parse(file), (node) => {
      if (!ts.isCallExpression(node)) return;
      if (!['wordOf', 'causeOf'].includes(node.expression.getText())) return;
      const [family] = node.arguments;
      if (family && ts.isStringLiteralLike(family)) families.add(family.text);
    });
  }
  return families;
}

function readCatalogue(language) {
  const messages = new Map();
  for (const file of sourceFiles().filter((file) => languageOf(file) === language)) {
    visit(parse(file), (node) => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) {
        messages.set(node.name.text, node.initializer.text);
      }
    });
  }
  return messages;
}

/** The language of a file that is a catalogue or a part of one. */
function languageOf(file) {
  const [, language] = /^src\/copy\/([a-z]{2})(?:-[a-z-]+)?\.ts$/.exec(file) ?? [];
  return LANGUAGES.find((known) => known === language);
}

function productFiles() {
  return sourceFiles().filter((file) => languageOf(file) === undefined);
}

function sourceFiles() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.gen)\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.replaceAll('\\', '/'));
}

function parse(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function gapsOf(words) {
  return [...new Set(words.match(/\{\w+\}/g))].sort().join();
}
