// Fails when a catalogue key is missing in a language or used nowhere in src.
// Uses are found by the compiler, not by name: `t.title` counts for the `title` it resolves to and no other.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const copyDir = path.join(root, 'src/copy');

function openProgram() {
  const file = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

/** Every property of the file's catalogue object, by its path; texts, functions and lists are leaves. */
function keysOf(sourceFile) {
  const keys = new Map();
  const visit = (object, trail) => {
    for (const property of object.properties.filter(ts.isPropertyAssignment)) {
      const names = [...trail, property.name.text];
      const value = withoutType(property.initializer);
      if (ts.isObjectLiteralExpression(value)) visit(value, names);
      else keys.set(names.join('.'), property);
    }
  };
  for (const statement of sourceFile.statements.filter(ts.isVariableStatement)) {
    const value = withoutType(statement.declarationList.declarations[0].initializer);
    if (ts.isObjectLiteralExpression(value)) visit(value, []);
  }
  return keys;
}

/** `{ … } satisfies T` is `{ … }`. */
function withoutType(node) {
  return ts.isSatisfiesExpression(node) ? withoutType(node.expression) : node;
}

/** All catalogue properties that some expression outside the catalogues resolves to. */
function usedDeclarations(program) {
  const checker = program.getTypeChecker();
  const used = new Set();
  const use = (symbol) => symbol?.declarations?.forEach((declaration) => used.add(declaration));
  const useAll = (type) => type.getProperties().forEach(use);
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) useElement(node);
    else if (ts.isObjectBindingPattern(node)) useBinding(node);
    else if (ts.isSpreadAssignment(node)) useAll(checker.getTypeAtLocation(node.expression));
    node.forEachChild(visit);
  };
  // `t.status[booking.status]` reaches every key, because the value is known only when it runs.
  const useElement = (node) => useAll(checker.getTypeAtLocation(node.expression));
  const useBinding = (node) => {
    const type = checker.getTypeAtLocation(node);
    for (const element of node.elements) {
      const name = (element.propertyName ?? element.name).getText();
      use(type.getProperty(name));
    }
  };
  for (const file of program.getSourceFiles()) {
    const isOwn = file.fileName.startsWith(path.join(root, 'src') + path.sep);
    const isCatalogue = file.fileName.startsWith(copyDir) && /\/(id|en)\//.test(file.fileName);
    if (isOwn && !isCatalogue && !/\.spec\.tsx?$/.test(file.fileName)) visit(file);
  }
  return used;
}

const program = openProgram();
const used = usedDeclarations(program);
const areas = ts.sys
  .readDirectory(path.join(copyDir, 'id'), ['.ts'])
  .map((file) => path.basename(file));
const englishAreas = ts.sys
  .readDirectory(path.join(copyDir, 'en'), ['.ts'])
  .map((file) => path.basename(file))
  .filter((area) => area !== 'all.ts');

const faults = [];
let count = 0;
for (const area of new Set([...areas, ...englishAreas])) {
  const [indonesian, english] = ['id', 'en'].map((language) => {
    const file = program.getSourceFile(path.join(copyDir, language, area));
    if (file === undefined) faults.push(`${language}/${area} is missing`);
    return file === undefined ? new Map() : keysOf(file);
  });
  count += indonesian.size;
  for (const [key, declaration] of indonesian) {
    if (!english.has(key)) faults.push(`en/${area}: ${key} is missing`);
    if (!used.has(declaration)) faults.push(`id/${area}: ${key} is used nowhere`);
  }
  for (const key of english.keys()) {
    if (!indonesian.has(key)) faults.push(`id/${area}: ${key} is missing`);
  }
}

if (count === 0) faults.push('no catalogue was found');
faults.forEach((fault) => console.error(fault));
if (faults.length > 0) process.exit(1);
console.log(`${count} keys in ${areas.length} areas, in both languages, all used`);
