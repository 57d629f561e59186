/** Something the person who starts the sandbox can put right; its message is one clear sentence. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
