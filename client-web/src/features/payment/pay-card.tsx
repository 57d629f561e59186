import { QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { failureCode } from '@/api/problem';
import type { Booking, Invoice, Payment } from '@/api/types';
import { payPage, usePay } from '@/bookings/use-pay';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { bookingCopy } from '@/copy/booking';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';

/** True from the moment the browser leaves for the provider until it comes back by the back button. */
function useLeaving() {
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    const comeBack = () => setLeaving(false);
    window.addEventListener('pageshow', comeBack);
    return () => window.removeEventListener('pageshow', comeBack);
  }, []);
  return {
    isLeaving,
    leaveFor: (page: string) => {
      setLeaving(true);
      window.location.assign(page);
    },
  };
}

/** The amount and the way to the provider's page. */
export function PayCard({ booking, invoice }: { booking: Booking; invoice: Invoice }) {
  const t = useCopy(bookingCopy).pay;
  const { problems } = useCopy(commonCopy);
  const { money } = useTimes();
  const pay = usePay(invoice.id);
  const once = useSingleFlight();
  const { isLeaving, leaveFor } = useLeaving();
  const isPending = invoice.payment?.status === 'pending';
  const openPage = isPending ? payPage(invoice.payment) : null;
  const isBusy = pay.isPending || isLeaving;
  const isPageMissing = pay.isSuccess && payPage(pay.data) === null;
  const start = () => {
    if (openPage !== null) return leaveFor(openPage);
    const onSuccess = (payment: Payment) => {
      const page = payPage(payment);
      if (page !== null) leaveFor(page);
    };
    const returnUrl = `${window.location.origin}/sesi/${booking.id}/bayar`;
    return once(() => pay.mutateAsync(returnUrl, { onSuccess }));
  };
  return (
    <Card raised className="text-center">
      <span className="mx-auto grid size-16 place-items-center rounded-card bg-tint">
        <QrCode aria-hidden className="size-8 text-accent" />
      </span>
      <p className="mt-4 text-[0.9375rem] text-ink-2">{t.amount}</p>
      <p className="numeric text-[1.75rem] leading-tight font-[650] tracking-tight">
        {money(invoice.total)}
      </p>
      <p className="mx-auto mt-3 max-w-sm text-[0.9375rem] text-ink-2">{t.how}</p>
      <div className="text-left">
        {pay.isError && (
          <Alert tone="danger" live className="mt-4">
            {problems[failureCode(pay.error)]}
          </Alert>
        )}
        {isPageMissing && (
          <Alert tone="attention" live className="mt-4">
            {t.noPage}
          </Alert>
        )}
      </div>
      <Button size="lg" wide busy={isBusy} className="mt-5" onClick={start}>
        {isBusy ? t.opening : openPage === null ? t.submit : t.resume}
      </Button>
      {isPending && (
        <p role="status" className="mt-3 text-sm text-ink-2">
          {t.waiting}
        </p>
      )}
    </Card>
  );
}
