import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';

/** A route handler and who may call it; undefined when it forgot to say. */
export interface RouteAccess {
  readonly handler: string;
  readonly access: Access | undefined;
}

/** Every route handler of the application with the access it declares. */
export function routesWithAccess(app: INestApplication): RouteAccess[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype),
  );
  return controllers.flatMap((controller) => {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .map((name) => ({ name, handler: prototype[name] }))
      .filter(
        ({ handler }) =>
          typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler),
      )
      .map(({ name, handler }) => ({
        handler: `${controller.name}.${name}`,
        access: Reflect.getMetadata(ACCESS, handler as object) as Access | undefined,
      }));
  });
}

/** @throws Error that names the handlers without `AllowAccess`: a forgotten one must not boot. */
export function assertEveryRouteDeclaresAccess(app: INestApplication): void {
  const forgotten = routesWithAccess(app).filter(({ access }) => access === undefined);
  if (forgotten.length === 0) return;
  throw new Error(
    `Routes without AllowAccess: ${forgotten.map((route) => route.handler).join(', ')}.`,
  );
}
