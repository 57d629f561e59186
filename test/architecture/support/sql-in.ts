import ts from 'typescript';

/** What a `${…}` inside a template stands as; no table is called so. */
const HOLE = '\u2026';

/** Every text in some TypeScript: string literals, and templates with their holes marked. */
export function textsIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map((span) => `${HOLE}${span.literal.text}`);
      texts.push(node.head.text + spans.join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return texts;
}

const READ = /\b(?:FROM|JOIN|USING)\s+(?:ONLY\s+|LATERAL\s+)?([a-z_][a-z_0-9]*)\b(?!\()/g;
const WRITTEN = /\b(?:INTO|UPDATE|TABLE|TRUNCATE)\s+(?:ONLY\s+)?([a-z_][a-z_0-9]*)/g;
/** `FROM a x, b y`: what follows a comma between FROM and the next clause. */
const LISTED = /\bFROM\s+([^()]*?)(?=\b(?:WHERE|JOIN|ORDER|GROUP|LIMIT|SET|ON)\b|\)|$)/gs;

/** The names that SQL uses where a relation stands; its own `WITH` names are left out. */
export function relationsIn(sql: string): string[] {
  const own = new Set(
    [...sql.matchAll(/\b([a-z_]+)(?:\s*\([^)]*\))?\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s+)?\(/g)].map(
      ([, name]) => name,
    ),
  );
  const named = [READ, WRITTEN]
    .flatMap((way) => [...sql.matchAll(way)])
    .map(([, name = '']) => name);
  const listed = [...sql.matchAll(LISTED)]
    .flatMap(([, list = '']) => list.split(',').slice(1))
    .map((item) => /^\s*([a-z_][a-z_0-9]*)/.exec(item)?.[1] ?? '');
  return [...named, ...listed].filter((name) => name !== '' && !own.has(name));
}
