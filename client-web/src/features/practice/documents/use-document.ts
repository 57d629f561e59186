import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { uploadDocument } from '@/api/upload-file';
import { practiceKeys } from '../hooks/practice-keys';

/** Sends a file and keeps the application that comes back. */
export function useUploadDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: uploadDocument,
    onSuccess: (application) => client.setQueryData(practiceKeys.application, application),
    onError: () => client.invalidateQueries({ queryKey: practiceKeys.application }),
  });
}

export function useRemoveDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(
        api.DELETE('/api/v1/application/credentials/{id}/document', { params: { path: { id } } }),
      ),
    onSuccess: (application) => client.setQueryData(practiceKeys.application, application),
    onError: () => client.invalidateQueries({ queryKey: practiceKeys.application }),
  });
}

/** A link to one's own document, which holds for a minute. */
export async function linkToDocument(id: string): Promise<string> {
  const params = { path: { id } };
  const { url } = await answer(
    api.POST('/api/v1/application/credentials/{id}/document/links', { params }),
  );
  return url;
}
