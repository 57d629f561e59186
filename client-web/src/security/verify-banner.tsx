import { MailCheck } from 'lucide-react';
import { Link } from 'react-router';
import { failureCode } from '@/api/problem';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { useResendProof } from './use-security';

interface VerifyBannerProps {
  email: string;
  /** Where the address can be changed. */
  securityPath: string;
}

/** A gentle reminder, in nobody's way: what is booked works without. */
export default function VerifyBanner({ email, securityPath }: VerifyBannerProps) {
  const t = useCopy(securityCopy).banner;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const resend = useResendProof(() => toast(t.sent));
  return (
    <div className="rounded-control bg-tint px-4 py-3 text-[0.9375rem]">
      <div className="flex gap-3">
        <MailCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
        <div className="min-w-0">
          <p className="break-words">{t.body(email)}</p>
          {resend.isError && (
            <p role="alert" className="mt-1 font-medium">
              {problems[failureCode(resend.error)]}
            </p>
          )}
          <div className="-ml-3 flex flex-wrap gap-x-1">
            <Button
              variant="quiet"
              className="px-3! text-accent!"
              busy={resend.isPending}
              onClick={() => resend.mutate()}
            >
              {t.resend}
            </Button>
            <Button asChild variant="quiet" className="px-3!">
              <Link to={securityPath}>{t.change}</Link>
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
