import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { PracticeGuard } from './frame/practice-guard';
import { PracticeLayout } from './frame/practice-layout';
import { ApiAccessPage } from './api-access/api-access-page';
import { ClientPage } from './clients/client-page';
import { ClientsPage } from './clients/clients-page';
import { EarningsPage } from './earnings/earnings-page';
import { AlertsPage } from './progress/alerts-page';
import { ClientProgressPage } from './progress/client-progress-page';
import { FactorsPage } from './security/factors-page';
import { SecurityPage } from './security/security-page';
import { ServicesPage } from './services/services-page';
import { ReportsPage } from './reports/reports-page';
import { RequestsPage } from './requests/requests-page';
import { SchedulePage } from './schedule/schedule-page';
import { SessionPage } from './sessions/session-page';
import { SessionsPage } from './sessions/sessions-page';
import { TrailPage } from './trail/trail-page';
import { TodayPage } from './today/today-page';

const DataPage = lazy(() => import('@/privacy/data-page'));
const PracticeRoomPage = lazy(() => import('@/room/practice-room-page'));

/** The psychologist's area, mounted at `/praktik/*` as a chunk of its own. */
export default function PracticeRoutes() {
  return (
    <Routes>
      <Route element={<PracticeGuard />}>
        <Route path="sesi/:id/ruang" element={<PracticeRoomPage />} />
        <Route element={<PracticeLayout />}>
          <Route index element={<TodayPage />} />
          <Route path="permintaan" element={<RequestsPage />} />
          <Route path="jadwal" element={<SchedulePage />} />
          <Route path="sesi" element={<SessionsPage />} />
          <Route path="sesi/:id" element={<SessionPage />} />
          <Route path="klien" element={<ClientsPage />} />
          <Route path="klien/:id" element={<ClientPage />} />
          <Route path="klien/:id/perkembangan" element={<ClientProgressPage />} />
          <Route path="hal-penting" element={<AlertsPage />} />
          <Route path="laporan" element={<ReportsPage />} />
          <Route path="pendapatan" element={<EarningsPage />} />
          <Route path="layanan" element={<ServicesPage />} />
          <Route path="data" element={<DataPage />} />
          <Route path="keamanan" element={<SecurityPage />} />
          <Route path="akses-api" element={<ApiAccessPage />} />
          <Route path="keamanan/verifikasi" element={<FactorsPage />} />
          <Route path="jejak" element={<TrailPage />} />
          <Route path="*" element={<Navigate to="/praktik" replace />} />
        </Route>
      </Route>
    </Routes>
  );
}
