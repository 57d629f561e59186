import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { csv, workbook, type Sheet } from '../../../platform/documents/spreadsheet.js';

const CSV_TYPE = 'text/csv';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Documents a route that answers with a table to keep. */
export function AnswersCsv(): MethodDecorator {
  return answers(CSV_TYPE);
}

/** Documents a route that answers with a workbook. */
export function AnswersWorkbook(): MethodDecorator {
  return answers(WORKBOOK_TYPE);
}

/** `name` without an ending becomes the name of the file. */
export function sendCsv(reply: FastifyReply, name: string, sheet: Sheet): FastifyReply {
  return csvReply(reply, name).send(csv(sheet));
}

/** Lines as they come: what is long is never held as a whole. */
export function streamCsv(
  reply: FastifyReply,
  name: string,
  lines: AsyncIterable<string>,
): FastifyReply {
  return csvReply(reply, name).send(Readable.from(lines));
}

export async function sendWorkbook(
  reply: FastifyReply,
  name: string,
  sheets: readonly Sheet[],
): Promise<FastifyReply> {
  const file = await workbook(sheets);
  return attached(reply, `${name}.xlsx`).type(WORKBOOK_TYPE).send(file);
}

function answers(type: string): MethodDecorator {
  return applyDecorators(
    ApiProduces(type),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
}

function csvReply(reply: FastifyReply, name: string): FastifyReply {
  return attached(reply, `${name}.csv`).type(`${CSV_TYPE}; charset=utf-8`);
}

function attached(reply: FastifyReply, file: string): FastifyReply {
  return reply.headers({
    'Content-Disposition': `attachment; filename="${file}"`,
    'Cache-Control': 'no-store',
  });
}
