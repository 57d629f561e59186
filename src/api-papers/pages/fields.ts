import { referred, type Schema } from '../document.js';
import { html, NOTHING, prose, type Markup } from './markup.js';

type Schemas = Readonly<Record<string, Schema>>;

/** A field of a body with where it lies: `items[].startsAt`. */
interface Field {
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly words: string;
}

const DEEPEST = 4;

/** Every field of a body, the nested ones too, as a list that a phone can show. */
export function fieldList(
  schema: Schema,
  schemas: Schemas,
  words: { readonly required: string },
): Markup {
  const fields = fieldsOf(schema, schemas, '', 0);
  if (fields.length === 0) return NOTHING;
  const items = fields.map(({ path, type, isRequired, words: meaning }) => {
    const must = isRequired ? html` · ${words.required}` : NOTHING;
    const about = meaning === '' ? NOTHING : html`<dd lang="en">${prose(meaning)}</dd>`;
    const head = html`<dt><code>${path}</code> <span class="quiet">${type}${must}</span></dt>`;
    return html`${head}${about.text === '' ? html`<dd></dd>` : about}`;
  });
  return html`<dl>${items}</dl>`;
}

/** What a schema is called in a word or two: `text (uuid)`, `integer 1…100`, `list of text`. */
export function typeName(schema: Schema, schemas: Schemas): string {
  const target = resolved(schema, schemas);
  const types = [target.type ?? (target.properties ? 'object' : 'any')].flat();
  const [main = 'any'] = types.filter((type) => type !== 'null');
  const isNullable = types.includes('null') || isOneOrNull(schema);
  const name =
    main === 'array' ? `${typeName(target.items ?? {}, schemas)}[]` : plain(main, target);
  return isNullable ? `${name} | null` : name;
}

function plain(type: string, schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.format !== undefined) return `${type} (${schema.format})`;
  const { minimum, maximum } = schema;
  if (minimum === undefined && maximum === undefined) return type;
  return `${type} ${minimum ?? ''}…${maximum ?? ''}`;
}

function fieldsOf(schema: Schema, schemas: Schemas, path: string, depth: number): Field[] {
  const target = resolved(schema, schemas);
  if (target.items) return fieldsOf(target.items, schemas, `${path}[]`, depth);
  if (depth === DEEPEST) return [];
  return Object.entries(target.properties ?? {}).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const field = {
      path: here,
      type: typeName(inner, schemas),
      isRequired: target.required?.includes(name) ?? false,
      words: inner.description ?? '',
    };
    return [field, ...fieldsOf(inner, schemas, here, depth + 1)];
  });
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = referred(schema);
  if (name !== undefined) return resolved(schemas[name] ?? {}, schemas);
  const inner = (schema.allOf ?? schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null');
  return inner ? resolved(inner, schemas) : schema;
}

function isOneOrNull({ anyOf, oneOf }: Schema): boolean {
  return (anyOf ?? oneOf ?? []).some(({ type }) => type === 'null');
}
