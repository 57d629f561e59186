/** Asks the person to prove once more who they are; false when they would rather not. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let asked: Promise<boolean> | null = null;

/** Who asks from now on; the dialog of the app. */
export function answerStepUps(by: Asker | null): void {
  asker = by;
}

async function isAskedAgain(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (
    typeof body === 'object' && body !== null && 'code' in body && body.code === 'step_up_needed'
  );
}

/** Sends a request; where the API wants a newer proof, asks for one and sends it once more. */
export async function fetchSurely(request: Request): Promise<Response> {
  const again = request.clone();
  // Looked up at each call: tests put their server behind the global after this module loaded.
  const response = await globalThis.fetch(request);
  if (asker === null || !(await isAskedAgain(response))) return response;
  asked ??= asker().finally(() => {
    asked = null;
  });
  return (await asked) ? globalThis.fetch(again) : response;
}
