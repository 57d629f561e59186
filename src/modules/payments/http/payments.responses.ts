import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import type { InvoiceFacts } from '../application/invoice-reader.js';
import { PAYMENT_STATUSES, type PaymentStatus } from '../domain/payment-status.js';
import type { Payment } from '../infrastructure/payment.repository.js';
import { PAYMENT_METHODS } from './payments.requests.js';

@ApiSchema({ name: 'PaymentResponse' })
export class PaymentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PAYMENT_STATUSES, enumName: 'PaymentStatus' }) status!: PaymentStatus;
  @ApiProperty({ enum: PAYMENT_METHODS, enumName: 'PaymentMethod' }) method!: 'qris';
  @ApiProperty({ type: Money }) amount!: Money;
  @ApiProperty({ format: 'date-time', description: 'The provider takes no money after this' })
  payUntil!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The provider’s page' })
  redirectUrl!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt!: string | null;
}

@ApiSchema({ name: 'InvoiceResponse' })
export class InvoiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['open', 'paid', 'void'], enumName: 'InvoiceStatus' })
  status!: 'open' | 'paid' | 'void';
  @ApiProperty({ type: Money }) total!: Money;
  @ApiProperty({ type: PaymentResponse, nullable: true }) payment!: PaymentResponse | null;
}

export function presentPayment(payment: Payment): PaymentResponse {
  return {
    id: payment.id,
    status: payment.status,
    method: payment.method,
    amount: moneyOf(payment.amount),
    payUntil: isoOf(payment.payUntil),
    redirectUrl: payment.redirectUrl,
    paidAt: payment.paidAt === null ? null : isoOf(payment.paidAt),
  };
}

export function presentInvoice({ invoice, payment }: InvoiceFacts): InvoiceResponse {
  return {
    id: invoice.id,
    status: invoice.status,
    total: moneyOf(invoice.total),
    payment: payment && presentPayment(payment),
  };
}
