import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { presentLedger, presentTransaction, TransactionReader } from '../../payments/index.js';
import { ADMIN_BOOKING_SORTS, AdminBookingReader } from '../application/admin-booking-reader.js';
import { BookingReader } from '../application/booking-reader.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';
import {
  AdminBookingListResponse,
  AdminBookingResponse,
  presentAdminEvent,
  presentAdminItem,
} from './admin-bookings.responses.js';

const SORTS = sortChoices(ADMIN_BOOKING_SORTS);

class AdminBookingsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' })
  @IsOptional()
  @IsIn(BOOKING_STATUSES)
  status?: BookingStatus;
}

@ApiTags('admin')
@Controller('admin/bookings')
export class AdminBookingsController {
  constructor(
    private readonly database: Database,
    private readonly bookings: AdminBookingReader,
    private readonly reader: BookingReader,
    private readonly transactions: TransactionReader,
  ) {}

  @Get()
  @AllowAccess('admin:bookings:read')
  @ApiOperation({
    operationId: 'adminListBookings',
    summary: 'All bookings, without any reason for coming',
  })
  @ApiOkResponse({ type: AdminBookingListResponse })
  async list(@Query() query: AdminBookingsQuery): Promise<AdminBookingListResponse> {
    const { items, total } = await this.bookings.list(tableRequest(query, 'startsAt'));
    return { items: items.map(presentAdminItem), total };
  }

  @Get(':id')
  @AllowAccess('admin:bookings:read')
  @ApiOperation({
    operationId: 'adminGetBooking',
    summary: 'A booking with its history, payments and ledger lines',
  })
  @ApiOkResponse({ type: AdminBookingResponse })
  async get(@Param('id', IdPipe) id: string): Promise<AdminBookingResponse> {
    const row = await this.bookings.one(id);
    const [history, transactions, ledger] = await Promise.all([
      this.reader.history(this.database, id),
      this.transactions.ofBooking(id),
      this.transactions.ledgerOfBooking(id),
    ]);
    return {
      ...presentAdminItem(row),
      clientTimeZone: row.client_zone,
      psychologistTimeZone: row.psychologist_zone,
      keepUntil: row.keep_until && row.keep_until.toISOString(),
      decideUntil: row.decide_until && row.decide_until.toISOString(),
      outcomeClosesAt: row.outcome_closes_at && row.outcome_closes_at.toISOString(),
      history: history.map(presentAdminEvent),
      transactions: transactions.map(presentTransaction),
      ledger: presentLedger(ledger),
    };
  }
}
