import { Module } from '@nestjs/common';
import { FinanceExports } from './application/finance-exports.js';
import { FinanceReader } from './application/finance-reader.js';
import { FinanceTransactions } from './application/finance-transactions.js';
import { StatisticsReader } from './application/statistics-reader.js';
import { AdminFinanceExportsController } from './http/admin-finance-exports.controller.js';
import { AdminFinanceController } from './http/admin-finance.controller.js';
import { AdminStatisticsController } from './http/admin-statistics.controller.js';

@Module({
  controllers: [AdminFinanceController, AdminFinanceExportsController, AdminStatisticsController],
  providers: [FinanceExports, FinanceReader, FinanceTransactions, StatisticsReader],
})
export class ReportingModule {}
