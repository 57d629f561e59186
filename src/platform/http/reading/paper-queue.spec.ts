import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { defer, firstValueFrom } from 'rxjs';
import { TooBusy } from '../http.errors.js';
import { PaperQueue } from './paper-queue.js';
import { Takes } from './shares.js';

const paper = (): void => undefined;
const row = (): void => undefined;
Takes('paper')({}, 'paper', { value: paper });

const contextOf = (handler: () => void): ExecutionContext =>
  ({ getHandler: () => handler }) as Partial<ExecutionContext> as ExecutionContext;

/** Papers that are being drawn until somebody says they are done. */
function press() {
  const done: (() => void)[] = [];
  const handler: CallHandler = {
    handle: () => defer(() => new Promise<string>((resolve) => done.push(() => resolve('%PDF')))),
  };
  return { done, handler };
}

const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('papers', () => {
  it('are drawn two at a time, the next when one is done', async () => {
    const queue = new PaperQueue(new Reflector());
    const { done, handler } = press();
    const papers = Array.from({ length: 4 }, () =>
      firstValueFrom(queue.intercept(contextOf(paper), handler)),
    );
    await rest();
    expect(done).toHaveLength(2);
    done[0]?.();
    expect(await papers[0]).toBe('%PDF');
    await rest();
    expect(done).toHaveLength(3);
  });

  it('are refused while thirty wait, and drawn again once there is room', async () => {
    const queue = new PaperQueue(new Reflector());
    const { done, handler } = press();
    const ask = () => queue.intercept(contextOf(paper), handler);
    const papers = Array.from({ length: 32 }, () => firstValueFrom(ask()));
    await rest();
    expect(ask).toThrow(TooBusy);
    for (let drawn = 0; drawn < papers.length; drawn++) {
      done[drawn]?.();
      await papers[drawn];
      await rest();
    }
    expect(ask).not.toThrow();
  });

  it('free their place when they could not be drawn', async () => {
    const queue = new PaperQueue(new Reflector());
    const failing: CallHandler = { handle: () => defer(() => Promise.reject(new Error('torn'))) };
    for (let asked = 0; asked < 40; asked++) {
      const drawn = firstValueFrom(queue.intercept(contextOf(paper), failing));
      await expect(drawn).rejects.toThrow('torn');
    }
  });

  it('keep nobody waiting who reads a row', async () => {
    const queue = new PaperQueue(new Reflector());
    const { done, handler } = press();
    for (let asked = 0; asked < 40; asked++) queue.intercept(contextOf(row), handler).subscribe();
    await rest();
    expect(done).toHaveLength(40);
  });
});
