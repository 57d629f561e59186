/** Where the versions of the master key come from. */
export type KeySource =
  | { readonly kind: 'file'; readonly file: string }
  /** Keys in base64, separated by commas, oldest first. */
  | { readonly kind: 'environment'; readonly versions: string }
  /** An executable that prints the versions. */
  | { readonly kind: 'command'; readonly executable: string };

interface Chosen {
  readonly KEY_FILE?: string | undefined;
  readonly KEY_VERSIONS?: string | undefined;
  readonly KEY_COMMAND?: string | undefined;
}

/** The one source that is set; a sentence when it is none or more than one. It repeats no value. */
export function keySourceOf({ KEY_FILE, KEY_VERSIONS, KEY_COMMAND }: Chosen): KeySource | string {
  const sources: KeySource[] = [
    ...(KEY_FILE ? [{ kind: 'file', file: KEY_FILE } as const] : []),
    ...(KEY_VERSIONS ? [{ kind: 'environment', versions: KEY_VERSIONS } as const] : []),
    ...(KEY_COMMAND ? [{ kind: 'command', executable: KEY_COMMAND } as const] : []),
  ];
  const [source, ...more] = sources;
  if (source !== undefined && more.length === 0) return source;
  return 'The master key comes from exactly one of these settings: KEY_FILE, KEY_VERSIONS, KEY_COMMAND.';
}
