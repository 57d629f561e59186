import type { FastifyInstance } from 'fastify';

/** Which methods the registered routes take, by path. */
export class RouteMethods {
  private readonly routes: { matches: (path: string) => boolean; methods: readonly string[] }[] =
    [];

  /** Listens to the routes that `server` registers from now on, below `prefix`. */
  constructor(
    server: FastifyInstance,
    private readonly prefix: string,
  ) {
    server.addHook('onRoute', ({ url, method }) => {
      if (!url.startsWith(prefix)) return;
      this.routes.push({ matches: matcherOf(url), methods: [method].flat() });
    });
  }

  /** The methods that a request's path takes, in order; empty when nothing lives there. */
  of(url: string): string[] {
    const [path = ''] = url.split('?');
    if (!path.startsWith(this.prefix)) return [];
    const here = this.routes.filter((route) => route.matches(path));
    return [...new Set(here.flatMap((route) => route.methods))].sort();
  }
}

/** `/bookings/:id` stands for every path with one segment in the place of `:id`. */
function matcherOf(route: string): (path: string) => boolean {
  const expected = route.split('/');
  return (path) => {
    const segments = path.split('/');
    return (
      segments.length === expected.length &&
      expected.every((part, index) => part.startsWith(':') || part === segments[index])
    );
  };
}
