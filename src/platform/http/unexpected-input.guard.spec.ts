import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ValidationFailed } from './http.errors.js';
import { UnexpectedInput } from './unexpected-input.guard.js';

/** A request to a handler whose parameters Nest keeps under these names. */
function asked(
  parameters: readonly string[],
  request: { body?: unknown; query?: unknown },
): ExecutionContext {
  class Controller {
    act(): void {
      throw new Error('The guard never calls the handler itself.');
    }
  }
  const known = Object.fromEntries(parameters.map((name) => [name, {}]));
  Reflect.defineMetadata(ROUTE_ARGS_METADATA, known, Controller, 'act');
  const context = {
    getClass: () => Controller,
    getHandler: () => Reflect.get(Controller.prototype, 'act'),
    switchToHttp: () => ({ getRequest: () => request }),
  };
  return context as unknown as ExecutionContext;
}

describe('unexpected input', () => {
  const guard = new UnexpectedInput();

  test('a query parameter is refused where a handler asks for none', () => {
    const context = asked(['3:0'], { body: { a: 1 }, query: { b: '1' } });
    expect(() => guard.canActivate(context)).toThrow(ValidationFailed);
  });

  test('a body is refused where a handler asks for none', () => {
    const context = asked(['5:0'], { body: { a: 1 }, query: {} });
    expect(() => guard.canActivate(context)).toThrow(ValidationFailed);
  });

  test('what a handler asks for is let through', () => {
    const context = asked(['3:0', '4:1'], { body: { a: 1 }, query: { b: '1' } });
    expect(guard.canActivate(context)).toBe(true);
  });

  test('a decorator of our own whose random name begins with a digit opens nothing', () => {
    const context = asked(['4Xy_z__customRouteArgs__:0'], { query: { b: '1' } });
    expect(() => guard.canActivate(context)).toThrow(ValidationFailed);
  });
});
