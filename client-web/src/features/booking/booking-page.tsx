import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { PageLoading } from '@/components/layout/page-loading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { bookingPath, chosenTimeOf, profilePath, type ChosenTime } from '@/directory/booking-path';
import { useProfile } from '@/directory/use-profile';
import { BookingForm } from './booking-form';

function Step({ chosen }: { chosen: ChosenTime }) {
  const t = useCopy(bookingCopy).serviceGone;
  const navigate = useNavigate();
  const { data, error, refetch } = useProfile(chosen.slug);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageLoading />;
  const service = data.services.find(({ id }) => id === chosen.serviceId);
  if (service === undefined) {
    return (
      <EmptyState
        title={t.title}
        action={
          <Button asChild>
            <Link to={profilePath(chosen.slug)}>{t.action}</Link>
          </Button>
        }
      >
        {t.body}
      </EmptyState>
    );
  }
  return (
    <BookingForm
      psychologist={data}
      service={service}
      chosen={chosen}
      onChooseTime={(startsAt) =>
        void navigate(bookingPath({ ...chosen, startsAt }), {
          replace: true,
          preventScrollReset: true,
        })
      }
    />
  );
}

export default function BookingPage() {
  const t = useCopy(bookingCopy);
  const [search] = useSearchParams();
  const chosen = chosenTimeOf(search);
  return (
    <div className="page-narrow pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      {chosen === null ? (
        <div className="mt-6">
          <EmptyState
            title={t.incomplete.title}
            action={
              <Button asChild>
                <Link to="/cari">{t.incomplete.action}</Link>
              </Button>
            }
          >
            {t.incomplete.body}
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-2 text-ink-2">{t.intro}</p>
          <Step chosen={chosen} />
        </>
      )}
    </div>
  );
}
