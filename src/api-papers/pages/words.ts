import type { Language } from '../../platform/http/language.js';
import type { Parameter } from '../document.js';

interface CatalogueWords {
  readonly access: string;
  readonly id: string;
  readonly parameters: string;
  readonly places: Readonly<Record<Parameter['in'], string>>;
  readonly required: string;
  readonly body: string;
  readonly answer: string;
  readonly example: string;
  readonly problems: string;
}

export const CATALOGUE_WORDS: Readonly<Record<Language, CatalogueWords>> = {
  id: {
    access: 'Akses',
    id: 'operationId',
    parameters: 'Parameter',
    places: { path: 'di alamat', query: 'di kueri', header: 'header' },
    required: 'wajib',
    body: 'Isi permintaan',
    answer: 'Jawaban',
    example: 'Contoh',
    problems: 'Masalah yang mungkin',
  },
  en: {
    access: 'Access',
    id: 'operationId',
    parameters: 'Parameters',
    places: { path: 'in the path', query: 'in the query', header: 'header' },
    required: 'required',
    body: 'Request body',
    answer: 'Answer',
    example: 'Example',
    problems: 'What may be refused',
  },
};

export const ACCESS_WORDS: Readonly<
  Record<
    Language,
    Readonly<Record<'public' | 'webhook' | 'signedIn' | 'permission' | 'key', string>>
  >
> = {
  id: {
    public: 'siapa saja',
    webhook: 'penyedia, dengan tanda tangan',
    signedIn: 'siapa saja yang sudah masuk',
    permission: 'akun dengan izin',
    key: 'kunci dengan cakupan',
  },
  en: {
    public: 'anybody',
    webhook: 'providers, by signature',
    signedIn: 'anybody signed in',
    permission: 'accounts with the permission',
    key: 'keys with the scope',
  },
};
