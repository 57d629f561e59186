import { spawn } from 'node:child_process';

/** How a program ended; `problem` is empty when it succeeded. */
export interface ProgramResult {
  readonly succeeded: boolean;
  readonly problem: string;
}

/** Runs a program to its end. Never throws: a program that cannot be found is a result, too. */
export function runProgram(command: readonly string[]): Promise<ProgramResult> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    child.on('error', (error) => {
      resolve({ succeeded: false, problem: error.message });
    });
    child.on('close', (code) => {
      const problem = lastLine(errors.join('')) || `exit code ${String(code)}`;
      resolve(code === 0 ? { succeeded: true, problem: '' } : { succeeded: false, problem });
    });
  });
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /error|fatal|could not|cannot|denied|failed/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? '').trim();
}
