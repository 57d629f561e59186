/** Examples of the guide. A test runs each of them against the app, so that none can rot. */
export const SETTINGS_SAMPLE = (site: string): string => `export RUANGPULIH_URL="${site}"
export RUANGPULIH_KEY="rp_live_…"`;

export const SEARCH_SAMPLE = `curl --fail-with-body "$RUANGPULIH_URL/api/v1/psychologists?limit=3&sort=rating" \\
  -H "Authorization: Bearer $RUANGPULIH_KEY" \\
  -H "Accept-Language: en"`;

export const SLOTS_SAMPLE = `curl --fail-with-body --get "$RUANGPULIH_URL/api/v1/psychologists/$PSYCHOLOGIST_ID/slots" \\
  -H "Authorization: Bearer $RUANGPULIH_KEY" \\
  --data-urlencode "serviceId=$SERVICE_ID" \\
  --data-urlencode "from=$FROM" \\
  --data-urlencode "to=$TO"`;

export const TYPESCRIPT_SAMPLE = `const { RUANGPULIH_URL: site, RUANGPULIH_KEY: key } = process.env;

async function read<Answer>(path: string, query: Record<string, string> = {}): Promise<Answer> {
  const url = new URL(\`/api/v1\${path}?\${new URLSearchParams(query)}\`, site);
  const response = await fetch(url, { headers: { Authorization: \`Bearer \${key}\` } });
  const body = await response.json();
  // \`code\` is the word to switch on; 429 also says how long to wait.
  if (!response.ok) throw new Error(\`\${body.code}: \${response.headers.get('Retry-After') ?? body.detail}\`);
  return body as Answer;
}

interface List<Item> { items: Item[]; nextCursor?: string | null }
interface Named { id: string; name: string }
interface Slot { startsAt: string; endsAt: string }

const from = new Date();
const to = new Date(from.getTime() + 7 * 24 * 60 * 60 * 1000);
const { items: psychologists } = await read<List<Named>>('/psychologists', { limit: '3' });

for (const { id, name } of psychologists) {
  const { items: [service] } = await read<List<Named>>(\`/psychologists/\${id}/services\`);
  if (!service) continue;
  const { items: slots } = await read<List<Slot>>(\`/psychologists/\${id}/slots\`, {
    serviceId: service.id,
    from: from.toISOString(),
    to: to.toISOString(),
  });
  console.log(name, service.name, slots.slice(0, 3).map(({ startsAt }) => startsAt));
}`;

export const TYPES_SAMPLE = (site: string): string =>
  `npx openapi-typescript ${site}/api/openapi.json -o ruangpulih.d.ts`;
