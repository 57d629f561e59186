/** What is called otherwise in an address than in the trail. */
const KINDS: Readonly<Record<string, string>> = { team: 'account', progress: 'progress' };

/**
 * What a route is about, by its address: the last thing in it that has an id, or its last word.
 * `/api/v1/admin/applications/:id/approve` is about an application.
 */
export function subjectOfRoute(
  route: string,
  params: unknown,
): { readonly kind: string; readonly id: string | null } {
  const parts = route.split('/').filter((part) => part !== '');
  const place = parts.findLastIndex((part) => part.startsWith(':'));
  if (place < 1) return { kind: kindOf(parts.at(-1) ?? ''), id: null };
  const name = parts[place]?.slice(1) ?? '';
  const value: unknown = (params as Record<string, unknown> | undefined)?.[name];
  return { kind: kindOf(parts[place - 1] ?? ''), id: typeof value === 'string' ? value : null };
}

function kindOf(word: string): string {
  const known = KINDS[word];
  if (known !== undefined) return known;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
  return singular.replaceAll('-', '_');
}
