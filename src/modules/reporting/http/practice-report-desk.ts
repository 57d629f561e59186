import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../kernel/time/clock.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { workbook } from '../../../platform/documents/spreadsheet.js';
import { contentDisposition } from '../../../platform/files/file-name.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import { Psychologists } from '../../directory/index.js';
import { ReadPracticeReport } from '../application/read-practice-report.js';
import { WishForReports } from '../application/wish-for-reports.js';
import { periodAround } from '../domain/practice-period.js';
import type { PracticeReport } from '../domain/practice-report.js';
import { practicePdf } from '../application/practice-pdf.js';
import { practiceSheets } from '../application/practice-sheets.js';
import { presentReport, presentWish } from './present-practice-report.js';
import type {
  PracticeReportQuery,
  PutReportPreferencesRequest,
} from './practice-reports.requests.js';
import type {
  PracticeReportResponse,
  ReportPreferencesResponse,
} from './practice-reports.responses.js';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EXTENSIONS = { [PDF]: 'pdf', [XLSX]: 'xlsx' } as const;

/** A psychologist's own reports; an account without a profile has none to see. */
@Injectable()
export class PracticeReportDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly psychologists: Psychologists,
    private readonly readReport: ReadPracticeReport,
    private readonly wishes: WishForReports,
  ) {}

  async show(query: PracticeReportQuery, { accountId }: Actor): Promise<PracticeReportResponse> {
    return presentReport(await this.read(query, await this.ownId(accountId)));
  }

  async sendPdf(
    query: PracticeReportQuery,
    { accountId, language }: { accountId: string; language: Language },
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const psychologistId = await this.ownId(accountId);
    const report = await this.read(query, psychologistId);
    const own = await this.psychologists.byIds(this.database, [psychologistId]);
    const name = own.get(psychologistId)?.name ?? '';
    const file = await practicePdf(report, { name, language, now: this.clock.now() });
    return send(reply, { report, file, type: PDF });
  }

  async sendWorkbook(
    query: PracticeReportQuery,
    { accountId, language }: { accountId: string; language: Language },
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const report = await this.read(query, await this.ownId(accountId));
    const file = await workbook(practiceSheets(report, language));
    return send(reply, { report, file, type: XLSX });
  }

  async wish({ accountId }: Actor): Promise<ReportPreferencesResponse> {
    const psychologistId = await this.ownId(accountId);
    const zone = await this.wishes.zoneOf(this.database, psychologistId);
    return presentWish(await this.wishes.read(psychologistId), zone);
  }

  async setWish(
    { frequency, weekday, hour, evenIfEmpty }: PutReportPreferencesRequest,
    { accountId }: Actor,
    expected: ExpectedVersion,
  ): Promise<ReportPreferencesResponse> {
    const psychologistId = await this.ownId(accountId);
    const wish = { frequency, weekday, hour, evenIfEmpty };
    const stored = await this.wishes.write(psychologistId, wish, expected);
    return presentWish(stored, await this.wishes.zoneOf(this.database, psychologistId));
  }

  private async read(
    { period, date, timeZone }: PracticeReportQuery,
    psychologistId: string,
  ): Promise<PracticeReport> {
    const zone =
      timeZone === undefined
        ? await this.wishes.zoneOf(this.database, psychologistId)
        : zoneId(timeZone);
    const day = date ?? civilDateOf(zone, this.clock.now());
    return this.readReport.run(psychologistId, periodAround(period, day, zone));
  }

  private async ownId(accountId: string): Promise<string> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    if (psychologistId === null) throw new NotFound();
    return psychologistId;
  }
}

/** The name says nothing but the day; nobody keeps a copy on the way. */
function send(
  reply: FastifyReply,
  { report, file, type }: { report: PracticeReport; file: Buffer; type: typeof PDF | typeof XLSX },
): FastifyReply {
  const name = `laporan-${report.period.firstDate}.${EXTENSIONS[type]}`;
  void reply.headers({
    'Cache-Control': 'private, no-store',
    'Content-Disposition': contentDisposition('attachment', name),
    'X-Content-Type-Options': 'nosniff',
  });
  return reply.type(type).send(file);
}
