import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
  PickType,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { isoOf } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { Database } from '../../../platform/database/database.js';
import { AllowAccess } from '../../../platform/http/access.js';
import { CurrentActor, type Actor } from '../../../platform/http/actor.js';
import { AdminTableQuery, sortChoices, tableRequest } from '../../../platform/http/admin-page.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { presentLedger, presentTransaction, TransactionReader } from '../../payments/index.js';
import { ADMIN_BOOKING_SORTS, AdminBookingReader } from '../application/admin-booking-reader.js';
import { BookingFigures } from '../application/booking-figures.js';
import { BookingReader } from '../application/booking-reader.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';
import {
  AdminBookingCountsResponse,
  AdminBookingListResponse,
  AdminBookingResponse,
  AdminBookingsTodayResponse,
  presentAdminBooking,
  presentAdminEvent,
  presentAdminItem,
} from './admin-bookings.responses.js';

/** What an admin without the finance duty is shown of it. */
const NO_MONEY = { transactions: null, ledger: null };

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

  @ApiPropertyOptional({ format: 'uuid', description: 'Account of the client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  psychologistId?: string;
}

class AdminBookingCountsQuery extends PickType(AdminBookingsQuery, [
  'clientId',
  'psychologistId',
] as const) {}

@ApiTags('admin')
@Controller('admin/bookings')
export class AdminBookingsController {
  constructor(
    private readonly database: Database,
    private readonly bookings: AdminBookingReader,
    private readonly reader: BookingReader,
    private readonly figures: BookingFigures,
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
    const { items, total } = await this.bookings.list(tableRequest(query, 'startsAt'), query);
    return { items: items.map(presentAdminItem), total };
  }

  @Get('counts')
  @AllowAccess('admin:bookings:read')
  @ApiOperation({
    operationId: 'adminCountBookings',
    summary: 'How many bookings are in which state',
  })
  @ApiOkResponse({ type: AdminBookingCountsResponse })
  async counts(@Query() query: AdminBookingCountsQuery): Promise<AdminBookingCountsResponse> {
    return { items: await this.figures.counts(query) };
  }

  @Get('today')
  @AllowAccess('admin:bookings:read')
  @ApiOperation({
    operationId: 'adminGetBookingsToday',
    summary: 'Sessions of today, in my zone, and requests that wait',
  })
  @ApiOkResponse({ type: AdminBookingsTodayResponse })
  async today(@CurrentActor() { timeZone }: Actor): Promise<AdminBookingsTodayResponse> {
    const { day, sessions, requestsWaiting } = await this.figures.today(zoneId(timeZone));
    return { from: isoOf(day.startsAt), to: isoOf(day.endsAt), sessions, requestsWaiting };
  }

  @Get(':id')
  @AllowAccess('admin:bookings:read')
  @ApiOperation({
    operationId: 'adminGetBooking',
    summary: 'A booking with its history, payments and ledger lines',
  })
  @ApiOkResponse({ type: AdminBookingResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AdminBookingResponse> {
    const row = await this.bookings.one(id);
    const [history, money] = await Promise.all([
      this.reader.history(this.database, id),
      actor.permissions.has('admin:transactions:read') ? this.moneyOf(id) : NO_MONEY,
    ]);
    return { ...presentAdminBooking(row), history: history.map(presentAdminEvent), ...money };
  }

  private async moneyOf(
    id: string,
  ): Promise<Pick<AdminBookingResponse, 'transactions' | 'ledger'>> {
    const [transactions, ledger] = await Promise.all([
      this.transactions.ofBooking(id),
      this.transactions.ledgerOfBooking(id),
    ]);
    return { transactions: transactions.map(presentTransaction), ledger: presentLedger(ledger) };
  }
}
