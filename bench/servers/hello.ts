import { createServer } from 'node:http';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify from 'fastify';

/** Baselines of the trivial route, with nothing in front of it: `node`, `fastify` or `nest`. */
const ANSWER = { status: 'ok' };
const PATH = 'api/v1/health/live';

@Controller(PATH)
class LiveController {
  @Get()
  live(): typeof ANSWER {
    return ANSWER;
  }
}

@Module({ controllers: [LiveController] })
class BareModule {}

const SERVERS: Readonly<Record<string, (port: number) => Promise<void>>> = {
  async node(port) {
    const server = createServer((request, response) => {
      const isThere = request.url === `/${PATH}`;
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(ANSWER));
    });
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  },
  async fastify(port) {
    const server = Fastify();
    server.get(`/${PATH}`, () => Promise.resolve(ANSWER));
    await server.listen({ port, host: 'localhost' });
  },
  async nest(port) {
    const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), {
      logger: false,
    });
    await app.listen(port, 'localhost');
  },
};

const [kind = ''] = process.argv.slice(2);
await SERVERS[kind]?.(Number(process.env['PORT']));
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
