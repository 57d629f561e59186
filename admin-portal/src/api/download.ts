import { api } from './client';
import { unwrap } from './problem';
import type { paths } from './schema.gen';

/** Every path of the API that answers with a file to keep. */
export type FilePath = {
  [Path in keyof paths]: Path extends `/api/v1/admin/${string}.${'csv' | 'xlsx'}` ? Path : never;
}[keyof paths];

/**
 * Fetches a file in the reader's language and hands it to the browser to keep.
 *
 * @throws ApiError when the server gives none.
 */
export async function download(path: FilePath, query: Readonly<Record<string, string>>) {
  let name = 'ruangpulih';
  const asked = api.GET(path, { params: { query: query as never }, parseAs: 'blob' });
  const noted = asked.then((answer) => {
    const head = answer.response.headers.get('Content-Disposition') ?? '';
    name = /filename="([^"]+)"/.exec(head)?.[1] ?? name;
    return answer;
  });
  const address = URL.createObjectURL(await unwrap<Blob>(noted));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
