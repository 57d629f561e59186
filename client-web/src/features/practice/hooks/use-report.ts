import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewReportPreferences } from '@/api/types';
import { saveFile } from '@/lib/save-file';
import { entityTag } from '../model/entity-tag';
import type { AskedReport } from '../model/report-period';
import { practiceKeys } from './practice-keys';

/** A day or a week of the practice, on the psychologist's own calendar. */
export function useReport(asked: AskedReport) {
  return useQuery({
    queryKey: practiceKeys.report(asked),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/reports/psychologist', { params: { query: asked }, signal })),
  });
}

/** The same as a file, in the language that the page speaks. */
export function useDownloadReport(asked: AskedReport) {
  return useMutation({
    mutationFn: async (kind: 'pdf' | 'xlsx') => {
      const options = { params: { query: asked }, parseAs: 'blob' } as const;
      const file =
        kind === 'pdf'
          ? await answer(api.GET('/api/v1/reports/psychologist.pdf', options))
          : await answer(api.GET('/api/v1/reports/psychologist.xlsx', options));
      saveFile(file, `laporan-${asked.date}.${kind}`);
    },
  });
}

export function useReportPreferences() {
  return useQuery({
    queryKey: practiceKeys.reportPreferences,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/report-preferences', { signal })),
  });
}

/** Saves over the version that was read; another version meanwhile is `stale_version`. */
export function useSaveReportPreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: NewReportPreferences; version: number }) =>
      answer(
        api.PUT('/api/v1/me/report-preferences', {
          params: { header: { 'If-Match': entityTag(version) } },
          body,
        }),
      ),
    onSuccess: (saved) => client.setQueryData(practiceKeys.reportPreferences, saved),
  });
}
