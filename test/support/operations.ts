import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the contract says of a value, as far as the tests look. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** An operation of the contract. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly access: string;
  /** What a program's key needs; undefined when no key may call it. */
  readonly scope: string | undefined;
  readonly needsStepUp: boolean;
  /** Of those who have a second factor alone. */
  readonly needsFactorAgain: boolean;
  readonly isOnBehalf: boolean;
  readonly isOpenWhileEnrolling: boolean;
  /** Codes it may answer with. */
  readonly problems: readonly string[];
  /** Names of its query parameters. */
  readonly query: readonly string[];
  /** Schema of the JSON body, its references resolved at the top; undefined when it takes none. */
  readonly body: Schema | undefined;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly 'x-access': string;
  readonly 'x-key-scope'?: string;
  readonly 'x-step-up'?: true | 'with a factor';
  readonly 'x-on-behalf'?: boolean;
  readonly 'x-while-enrolling'?: boolean;
  readonly 'x-problems'?: readonly string[];
  readonly parameters?: readonly { in: string; name: string }[];
  readonly requestBody?: { content: Record<string, { schema: Schema } | undefined> };
}
interface Contract {
  readonly paths: Record<string, Record<string, DocumentedOperation>>;
  readonly components: { schemas: Record<string, Schema | undefined> };
}

const FILE = join(import.meta.dirname, '..', '..', 'openapi', 'openapi.json');
const contract = JSON.parse(readFileSync(FILE, 'utf8')) as Contract;

/** Every operation of the committed contract. */
export const OPERATIONS: readonly Operation[] = Object.entries(contract.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        access: operation['x-access'],
        scope: operation['x-key-scope'],
        needsStepUp: operation['x-step-up'] === true,
        needsFactorAgain: operation['x-step-up'] === 'with a factor',
        isOnBehalf: operation['x-on-behalf'] === true,
        isOpenWhileEnrolling: operation['x-while-enrolling'] === true,
        problems: operation['x-problems'] ?? [],
        query: (operation.parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name }) => name),
        body: schema && resolve(schema),
      };
    }),
);

/** @throws Error when the contract has no such operation. */
export function operationCalled(id: string): Operation {
  const operation = OPERATIONS.find((each) => each.id === id);
  if (!operation) throw new Error(`${id} is not in the contract.`);
  return operation;
}

/** The schema itself, whether it is referred to or wrapped. @throws Error when it does not exist. */
export function resolve(schema: Schema): Schema {
  const [wrapped] = schema.allOf ?? [];
  if (wrapped) return resolve(wrapped);
  if (schema.anyOf !== undefined) return oneOrNull(schema.anyOf);
  if (schema.$ref === undefined) return schema;
  const found = contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${schema.$ref} is not in the contract.`);
  return resolve(found);
}

/** How the contract writes an object that may be null. */
function oneOrNull(parts: readonly Schema[]): Schema {
  const types = parts.map(resolve).map(({ type }) => type ?? 'object');
  const [whole] = parts.map(resolve).filter(({ type }) => type !== 'null');
  return { ...whole, type: types.flat() };
}
