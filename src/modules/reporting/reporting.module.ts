import { Global, Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { NotificationsModule, ReportDigest } from '../notifications/index.js';
import { SchedulingModule } from '../scheduling/index.js';
import { FinanceExports } from './application/finance-exports.js';
import { FinanceReader } from './application/finance-reader.js';
import { FinanceTransactions } from './application/finance-transactions.js';
import { OweDueReports } from './application/owe-due-reports.js';
import { PracticeDigest } from './application/practice-digest.js';
import { ReadPracticeFigures } from './application/read-practice-figures.js';
import { ReadPracticeReport } from './application/read-practice-report.js';
import { StatisticsReader } from './application/statistics-reader.js';
import { WishForReports } from './application/wish-for-reports.js';
import { AdminFinanceExportsController } from './http/admin-finance-exports.controller.js';
import { AdminFinanceController } from './http/admin-finance.controller.js';
import { AdminStatisticsController } from './http/admin-statistics.controller.js';
import { PracticeReportDesk } from './http/practice-report-desk.js';
import { PracticeReportsController } from './http/practice-reports.controller.js';
import { ReportPreferencesController } from './http/report-preferences.controller.js';
import { PracticeMoney } from './infrastructure/practice-money.js';
import { PracticeSessions } from './infrastructure/practice-sessions.js';
import { ReportWishRepository } from './infrastructure/report-wish.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { REPORTING_HOLDINGS } from './application/holdings.js';

/** Reports and statistics. Global, because it provides the port `ReportDigest` of notifications. */
@Global()
@Module({
  imports: [DirectoryModule, SchedulingModule, NotificationsModule],
  controllers: [
    AdminFinanceController,
    AdminFinanceExportsController,
    AdminStatisticsController,
    PracticeReportsController,
    ReportPreferencesController,
  ],
  providers: [
    FinanceExports,
    FinanceReader,
    FinanceTransactions,
    OweDueReports,
    PracticeMoney,
    PracticeReportDesk,
    PracticeSessions,
    ReadPracticeFigures,
    ReadPracticeReport,
    ReportWishRepository,
    StatisticsReader,
    WishForReports,
    { provide: ReportDigest, useClass: PracticeDigest },
  ],
  exports: [ReportDigest, WishForReports],
})
export class ReportingModule {
  constructor(personalData: PersonalData) {
    personalData.register(REPORTING_HOLDINGS);
  }
}
