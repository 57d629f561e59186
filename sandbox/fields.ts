export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; none when the value is anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
