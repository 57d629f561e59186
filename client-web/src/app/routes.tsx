import { lazy, Suspense, useEffect } from 'react';
import { NavigationType, Route, Routes, useLocation, useNavigationType } from 'react-router';
import { PageLoading } from '@/components/layout/page-loading';
import { SiteLayout } from '@/components/layout/site-layout';
import { useOwnSite } from './own-site';
import { HomePage } from '@/features/home/home-page';
import { RequireSession } from '@/session/require-session';
import { NotFoundPage } from '@/components/not-found-page';

const SearchPage = lazy(() => import('@/features/search/search-page'));
const ProfilePage = lazy(() => import('@/features/profile/profile-page'));
const BookingPage = lazy(() => import('@/features/booking/booking-page'));
const PaymentPage = lazy(() => import('@/features/payment/payment-page'));
const SessionsPage = lazy(() => import('@/features/sessions/sessions-page'));
const SessionPage = lazy(() => import('@/features/sessions/session-page'));
const ClientRoomPage = lazy(() => import('@/room/client-room-page'));
const GuestLinkPage = lazy(() => import('@/guests/guest-link-page'));
const GuestSessionPage = lazy(() => import('@/guests/guest-session-page'));
const WaitlistPage = lazy(() => import('@/features/waitlist/waitlist-page'));
const JoinPage = lazy(() => import('@/features/waitlist/join-page'));
const AgainPage = lazy(() => import('@/features/sessions/again-page'));
const JourneyPage = lazy(() => import('@/features/journey/journey-page'));
const LogInPage = lazy(() => import('@/features/auth/log-in-page'));
const ForgotPasswordPage = lazy(() => import('@/features/auth/forgot-password-page'));
const ResetPasswordPage = lazy(() => import('@/features/auth/reset-password-page'));
const VerifyEmailPage = lazy(() => import('@/features/auth/verify-email-page'));
const NotMePage = lazy(() => import('@/features/auth/not-me-page'));
const RegisterPage = lazy(() => import('@/features/auth/register-page'));
const HelpPage = lazy(() => import('@/features/help/help-page'));
const HowItWorksPage = lazy(() => import('@/features/help/how-it-works-page'));
const AccountPage = lazy(() => import('@/features/account/account-page'));
const ApiKeysPage = lazy(() => import('@/features/account/api-keys-page'));
const FactorsPage = lazy(() => import('@/features/account/factors-page'));
const FactorResetPage = lazy(() => import('@/features/auth/factor-reset-page'));
const ClaimRecordPage = lazy(() => import('@/children/claim-record-page'));
const DataPage = lazy(() => import('@/privacy/data-page'));
const TrailPage = lazy(() => import('@/features/account/trail-page'));
const SecurityPage = lazy(() => import('@/features/account/security-page'));
const ProgressPage = lazy(() => import('@/features/progress/progress-page'));
const MeasurePage = lazy(() => import('@/features/progress/measure-page'));
const PracticeRoutes = lazy(() => import('@/features/practice/practice-routes'));

/** A new page starts at its top; going back lets the browser return to where the reader was. */
function useScrollToTop(): void {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname, isBack]);
}

export function AppRoutes() {
  useScrollToTop();
  useOwnSite();
  return (
    <Routes>
      <Route element={<SiteLayout />}>
        <Route index element={<HomePage />} />
        <Route path="cari" element={<SearchPage />} />
        <Route path="psikolog/:slug" element={<ProfilePage />} />
        <Route path="cara-kerja" element={<HowItWorksPage />} />
        <Route path="bantuan" element={<HelpPage />} />
        <Route path="masuk" element={<LogInPage />} />
        <Route path="daftar" element={<RegisterPage />} />
        <Route path="lupa-sandi" element={<ForgotPasswordPage />} />
        <Route path="sandi-baru" element={<ResetPasswordPage />} />
        <Route path="pastikan-email" element={<VerifyEmailPage />} />
        <Route path="bukan-saya" element={<NotMePage />} />
        <Route path="pesan" element={<RequireSession children={<BookingPage />} />} />
        <Route path="sesi" element={<RequireSession children={<SessionsPage />} />} />
        <Route path="sesi/:id" element={<RequireSession children={<SessionPage />} />} />
        <Route path="sesi/:id/lagi" element={<RequireSession children={<AgainPage />} />} />
        <Route path="sesi/:id/bayar" element={<RequireSession children={<PaymentPage />} />} />
        <Route path="tunggu" element={<RequireSession children={<WaitlistPage />} />} />
        <Route path="tunggu/baru" element={<RequireSession children={<JoinPage />} />} />
        <Route path="perjalanan" element={<RequireSession children={<JourneyPage />} />} />
        <Route path="perkembangan" element={<RequireSession children={<ProgressPage />} />} />
        <Route
          path="perkembangan/isi/:code"
          element={<RequireSession children={<MeasurePage />} />}
        />
        <Route path="akun" element={<RequireSession children={<AccountPage />} />} />
        <Route
          path="akun/keamanan/verifikasi"
          element={<RequireSession children={<FactorsPage />} />}
        />
        <Route
          path="akun/keamanan/akses-api"
          element={<RequireSession children={<ApiKeysPage />} />}
        />
        <Route path="pemulihan-verifikasi" element={<FactorResetPage />} />
        <Route path="akun/catatan" element={<RequireSession children={<ClaimRecordPage />} />} />
        <Route path="akun/data" element={<RequireSession children={<DataPage />} />} />
        <Route path="akun/jejak" element={<RequireSession children={<TrailPage />} />} />
        <Route path="akun/keamanan" element={<RequireSession children={<SecurityPage />} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route
        path="sesi/:id/ruang"
        element={
          <Suspense fallback={<PageLoading />}>
            <RequireSession children={<ClientRoomPage />} />
          </Suspense>
        }
      />
      <Route
        path="tamu"
        element={<Suspense fallback={<PageLoading />} children={<GuestLinkPage />} />}
      />
      <Route
        path="tamu/:guestId"
        element={<Suspense fallback={<PageLoading />} children={<GuestSessionPage />} />}
      />
      <Route
        path="praktik/*"
        element={
          <Suspense fallback={<PageLoading />}>
            <PracticeRoutes />
          </Suspense>
        }
      />
    </Routes>
  );
}
