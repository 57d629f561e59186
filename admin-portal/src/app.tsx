import { Authenticated, Refine, type RefineProps } from '@refinedev/core';
import routerProvider from '@refinedev/react-router';
import { App as Antd, ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import idID from 'antd/es/locale/id_ID';
import { lazy, Suspense, useEffect } from 'react';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';

import { accessControlProvider } from './api/access-control-provider';
import { authProvider } from './api/auth-provider';
import { dataProvider } from './api/data-provider';
import { ApiError } from './api/problem';
import { resources } from './api/resources';
import { i18nProvider } from './copy/i18n-provider';
import type { Language } from './copy/language';
import { useLanguage } from './copy/use-copy';
import { LoginPage } from './features/login/login-page';
import { Loading } from './parts/loading';
import { StepUpHost } from './parts/step-up-host';
import { useNotices } from './notices';
import { portalTheme } from './theme';

const Shell = lazy(() => import('./shell/shell'));
const NotFound = lazy(() => import('./shell/not-found'));
const PrivacyRequestList = lazy(() => import('./features/privacy-requests/privacy-request-list'));
const FactorsPage = lazy(() => import('./features/factors/factors-page'));
const AccountPage = lazy(() => import('./features/account/account-page'));
const OwnDataPage = lazy(() => import('./features/own-data/own-data-page'));
const ApiKeyList = lazy(() => import('./features/api-keys/api-key-list'));
const ApplicationList = lazy(() => import('./features/applications/application-list'));
const ApplicationDetail = lazy(() => import('./features/applications/application-detail'));
const BookingList = lazy(() => import('./features/bookings/booking-list'));
const BookingDetail = lazy(() => import('./features/bookings/booking-detail'));
const ClientList = lazy(() => import('./features/clients/client-list'));
const ClientDetail = lazy(() => import('./features/clients/client-detail'));
const FinancePage = lazy(() => import('./features/finance/finance-page'));
const HelpContactsPage = lazy(() => import('./features/help-contacts/help-contacts-page'));
const InvariantsPage = lazy(() => import('./features/invariants/invariants-page'));
const OverviewPage = lazy(() => import('./features/overview/overview-page'));
const PsychologistList = lazy(() => import('./features/psychologists/psychologist-list'));
const PsychologistDetail = lazy(() => import('./features/psychologists/psychologist-detail'));
const ReviewList = lazy(() => import('./features/reviews/review-list'));
const ReviewDetail = lazy(() => import('./features/reviews/review-detail'));
const ObjectionList = lazy(() => import('./features/objections/objection-list'));
const ObjectionDetail = lazy(() => import('./features/objections/objection-detail'));
const AuditList = lazy(() => import('./features/audit/audit-list'));
const TeamList = lazy(() => import('./features/team/team-list'));
const TeamMemberPage = lazy(() => import('./features/team/team-member'));
const JoinPage = lazy(() => import('./features/login/join-page'));
const FactorResetPage = lazy(() => import('./features/login/factor-reset-page'));
const LetterPage = lazy(() => import('./features/login/letter-page'));
const SupportPage = lazy(() => import('./features/support/support-page'));
const StatisticsPage = lazy(() => import('./features/statistics/statistics-page'));
const PhotosPage = lazy(() => import('./features/photos/photos-page'));
const PayableList = lazy(() => import('./features/payouts/payable-list'));
const PayoutList = lazy(() => import('./features/payouts/payout-list'));
const PayoutDetail = lazy(() => import('./features/payouts/payout-detail'));
const TransactionList = lazy(() => import('./features/transactions/transaction-list'));
const TransactionDetail = lazy(() => import('./features/transactions/transaction-detail'));

const ANTD_WORDS: Record<Language, typeof idID> = { id: idID, en: enGB };

/** Calm; and antd 5 draws its click wave with a React call that React 19 no longer has. */
const NO_WAVE = { disabled: true };

const OPTIONS: NonNullable<RefineProps['options']> = {
  disableTelemetry: true,
  syncWithLocation: true,
  reactQuery: {
    clientConfig: {
      defaultOptions: {
        queries: {
          // Nothing read outlives its page: the next person to log in must not see it.
          gcTime: 0,
          retry: (failures, error) => failures < 2 && mayPass(error),
        },
      },
    },
  },
};

export function App() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <BrowserRouter basename="/admin">
      <ConfigProvider
        theme={portalTheme}
        locale={ANTD_WORDS[language]}
        getPopupContainer={landmarkAround}
        wave={NO_WAVE}
      >
        <Antd className="app">
          <Refine
            dataProvider={dataProvider}
            authProvider={authProvider}
            accessControlProvider={accessControlProvider}
            i18nProvider={i18nProvider}
            notificationProvider={useNotices}
            routerProvider={routerProvider}
            resources={Object.keys(resources).map(resourceRoutes)}
            options={OPTIONS}
          >
            <Suspense fallback={<Loading />}>
              <Pages />
            </Suspense>
            <StepUpHost />
          </Refine>
        </Antd>
      </ConfigProvider>
    </BrowserRouter>
  );
}

function Pages() {
  return (
    <Routes>
      <Route element={<SignedInOnly />}>
        <Route index element={<OverviewPage />} />
        <Route path="photos" element={<PhotosPage />} />
        <Route path="privacy-requests" element={<PrivacyRequestList />} />
        <Route path="account" element={<AccountPage />} />
        <Route path="data" element={<OwnDataPage />} />
        <Route path="factors" element={<FactorsPage />} />
        <Route path="api-keys" element={<ApiKeyList />} />
        <Route path="applications" element={<ApplicationList />} />
        <Route path="applications/:id" element={<ApplicationDetail />} />
        <Route path="bookings" element={<BookingList />} />
        <Route path="bookings/:id" element={<BookingDetail />} />
        <Route path="clients" element={<ClientList />} />
        <Route path="clients/:id" element={<ClientDetail />} />
        <Route path="finance" element={<FinancePage />} />
        <Route path="help-contacts" element={<HelpContactsPage />} />
        <Route path="invariants" element={<InvariantsPage />} />
        <Route path="psychologists" element={<PsychologistList />} />
        <Route path="psychologists/:id" element={<PsychologistDetail />} />
        <Route path="reviews" element={<ReviewList />} />
        <Route path="reviews/:id" element={<ReviewDetail />} />
        <Route path="objections" element={<ObjectionList />} />
        <Route path="objections/:id" element={<ObjectionDetail />} />
        <Route path="audit" element={<AuditList />} />
        <Route path="team" element={<TeamList />} />
        <Route path="team/:id" element={<TeamMemberPage />} />
        <Route path="support" element={<SupportPage />} />
        <Route path="statistics" element={<StatisticsPage />} />
        <Route path="payouts" element={<PayoutList />} />
        <Route path="payouts/prepare" element={<PayableList />} />
        <Route path="payouts/:id" element={<PayoutDetail />} />
        <Route path="transactions" element={<TransactionList />} />
        <Route path="transactions/:id" element={<TransactionDetail />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route path="login" element={<LoginPage />} />
      <Route path="verify-email" element={<LetterPage kind="verify" />} />
      <Route path="not-me" element={<LetterPage kind="disown" />} />
      <Route path="new-password" element={<LetterPage kind="reset" />} />
      <Route path="factor-reset" element={<FactorResetPage />} />
      <Route path="invitation" element={<JoinPage />} />
    </Routes>
  );
}

function SignedInOnly() {
  return (
    <Authenticated key="portal" loading={<Loading />}>
      <Shell>
        <Outlet />
      </Shell>
    </Authenticated>
  );
}

function resourceRoutes(name: string) {
  return { name, list: `/${name}`, show: `/${name}/:id` };
}

/** Menus and calendars open inside the landmark they belong to, where a screen reader looks. */
function landmarkAround(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('header, main') ?? document.body;
}

/** Another try helps when the server was away or failed, not when it said no. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.statusCode === 0 || error.statusCode >= 500;
}
