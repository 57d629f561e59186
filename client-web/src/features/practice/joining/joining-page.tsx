import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Application } from '@/api/types';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { LogoMark } from '@/components/layout/logo';
import { SkipLink } from '@/components/layout/skip-link';
import { PageHeading } from '@/components/page-heading';
import { commonCopy } from '@/copy/common';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { LogOutButton } from '../frame/log-out-button';
import { useApplication, useMeetPractice } from '../hooks/use-application';
import { useOwnProfile } from '../hooks/use-own-profile';
import { ProfileForm } from '../profile/profile-form';
import { SectionHeading } from '../frame/section-heading';
import { ApplicationHistory } from './application-history';
import { CredentialsStep } from './credentials-step';
import { Decision } from './decision';
import { Steps, STEPS, type Step } from './steps';
import { SubmitStep } from './submit-step';

/** The psychologist's area for whoever has not been accepted yet: what to do, what is missing, what is decided. */
export function JoiningPage() {
  const t = useCopy(joiningCopy);
  const application = useApplication();
  const meetPractice = useMeetPractice();
  const isApproved = application.data?.status === 'approved';
  useEffect(() => {
    if (isApproved) meetPractice();
  }, [isApproved, meetPractice]);
  return (
    <div className="pb-12">
      <SkipLink />
      <JoiningHeader />
      <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-5 pt-3 outline-none lg:pt-7">
        <PageHeading tab={t.title}>{t.title}</PageHeading>
        <div className="mt-4">
          <Loaded query={application}>{(loaded) => <Joining application={loaded} />}</Loaded>
        </div>
      </main>
    </div>
  );
}

function JoiningHeader() {
  const { brand, nav } = useCopy(commonCopy);
  return (
    <header className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-4 px-5 pt-3">
      <Link to="/" aria-label={nav.home} className="flex min-h-11 items-center gap-2.5">
        <LogoMark className="size-8 text-accent" />
        <span className="text-lg font-[650] tracking-tight">{brand}</span>
      </Link>
      <div className="flex flex-wrap items-center gap-1">
        <LanguageSwitch />
        <LogOutButton />
      </div>
    </header>
  );
}

function Joining({ application }: { application: Application }) {
  const t = useCopy(joiningCopy);
  const isOpen = application.status === 'draft' || application.status === 'more_needed';
  return (
    <div className="space-y-7">
      {application.status === 'draft' && <p className="max-w-2xl text-ink-2">{t.intro}</p>}
      <Decision application={application} />
      {isOpen && <OpenSteps application={application} />}
      <ApplicationHistory history={application.history} />
    </div>
  );
}

function OpenSteps({ application }: { application: Application }) {
  const [query, setQuery] = useSearchParams();
  const step = STEPS.find((known) => known === query.get('langkah')) ?? 'profil';
  const goTo = (next: Step) => {
    setQuery({ langkah: next });
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <>
      <Steps step={step} missing={application.missing} />
      {step === 'profil' && <ProfileStep onDone={() => goTo('izin')} />}
      {step === 'izin' && (
        <CredentialsStep application={application} onDone={() => goTo('ajukan')} />
      )}
      {step === 'ajukan' && <SubmitStep application={application} />}
    </>
  );
}

function ProfileStep({ onDone }: { onDone: () => void }) {
  const t = useCopy(joiningCopy).profile;
  const profile = useOwnProfile();
  return (
    <section aria-labelledby="profile">
      <SectionHeading id="profile">{t.heading}</SectionHeading>
      <p className="mt-1 mb-5 max-w-2xl text-ink-2">{t.intro}</p>
      <Loaded query={profile}>
        {(saved) => <ProfileForm saved={saved} onDone={onDone} next={t.next} />}
      </Loaded>
    </section>
  );
}
