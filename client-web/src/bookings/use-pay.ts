import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import type { Payment } from '@/api/types';

async function pay(invoiceId: string, returnUrl: string): Promise<Payment> {
  const body = { method: 'qris' as const, returnUrl };
  const name = `payment.${invoiceId}`;
  const params = {
    path: { id: invoiceId },
    header: { 'Idempotency-Key': await attemptKey(name, body) },
  };
  try {
    const payment = await answer(api.POST('/api/v1/invoices/{id}/payments', { params, body }));
    endAttempt(name);
    return payment;
  } catch (error) {
    if (error instanceof ApiFailure && !error.isUndecided) endAttempt(name);
    throw error;
  }
}

/** The provider's page for the payment, if it may be followed. */
export function payPage(payment: Payment | null | undefined): string | null {
  const url = payment?.redirectUrl ?? null;
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}

/** Starts a QRIS payment that leads to the provider's page and from there back to `returnUrl`. */
export function usePay(invoiceId: string) {
  return useMutation({ mutationFn: (returnUrl: string) => pay(invoiceId, returnUrl) });
}
