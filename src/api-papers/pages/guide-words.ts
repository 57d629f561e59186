import type { Language } from '../../platform/http/language.js';

/** A heading of the guide with its paragraphs; words between backticks are code. */
interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly start: Chapter;
  readonly search: string;
  readonly slots: string;
  readonly typescript: string;
  readonly types: string;
  readonly scopes: string;
  readonly scopeWords: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
  readonly operations: string;
  readonly operationsLead: string;
}

export const GUIDE: Readonly<Record<Language, GuideWords>> = {
  id: {
    title: 'API RuangPulih',
    lead: 'Cari psikolog dan waktu kosongnya dari situs atau program Anda sendiri. Halaman ini dibuat dari kontrak yang sama dengan yang dipakai layar kami.',
    start: {
      id: 'start',
      title: 'Mulai dengan sebuah kunci',
      paragraphs: [
        'Masuk sebagai psikolog lalu buka Praktik › Akses API, atau sebagai admin di portal › Akses API. Beri nama, pilih cakupan, lalu salin kuncinya: kunci hanya ditampilkan sekali. Demo tidak berisi kunci apa pun.',
        'Simpan kunci di server, sebagai variabel lingkungan:',
      ],
    },
    search: 'Cari psikolog:',
    slots: 'Lihat waktu yang bisa dipesan untuk satu layanan:',
    typescript: 'Hal yang sama dalam TypeScript (Node 20 ke atas):',
    types: 'Tipe untuk seluruh API dibuat dari dokumen OpenAPI:',
    scopes: 'Cakupan kunci',
    scopeWords: {
      'directory:read':
        'kategori, psikolog, profil, kredensial yang sudah diperiksa, layanan, dan ulasan',
      'slots:read': 'waktu yang bisa dipesan',
    },
    chapters: [
      {
        id: 'keys',
        title: 'Aturan kunci',
        paragraphs: [
          'Kirim `Authorization: Bearer rp_live_…`. Kunci hanya membuka operasi yang menyebut salah satu cakupannya; di operasi lain jawabannya 403 `scope_missing`, dengan cakupan yang kurang di `requiredScope` (atau `null` bila kunci memang tidak bisa memanggilnya).',
          'Kunci yang tidak terbaca, dicabut, kedaluwarsa, atau milik akun yang ditangguhkan dijawab 401 `api_key_invalid`, juga di operasi yang terbuka untuk siapa saja. Pencabutan berlaku saat itu juga.',
          'Kunci bukan pemiliknya: ia membaca apa yang dibaca pengunjung, tidak lebih. Bila kunci dan kuki dikirim bersama, hanya kunci yang dilihat.',
          'Kunci untuk server. Tidak ada CORS, jadi halaman di peramban tidak bisa memakainya; kunci yang ada di sebuah halaman sudah bocor. Untuk mengganti kunci: buat yang baru, pindahkan program, lalu cabut yang lama. Paling banyak 20 kunci yang berlaku per akun.',
        ],
      },
      {
        id: 'limits',
        title: 'Batas panggilan',
        paragraphs: [
          'Setiap kunci punya jatah panggilan per menit (600 bila tidak diubah), dihitung bersama di semua proses. Jawaban menyebutnya: `RateLimit-Policy: "key";q=600;w=60` dan `RateLimit: "key";r=sisa;t=detik`. Bila habis: 429 `too_many_requests` dengan `Retry-After` dalam detik.',
        ],
      },
      {
        id: 'errors',
        title: 'Galat',
        paragraphs: [
          'Setiap penolakan adalah `application/problem+json` (RFC 9457). `code` adalah kata yang tetap dan aman dipakai program; `title` dan `detail` untuk manusia, dalam bahasa pembaca; `type` mengarah ke sebuah halaman di sini; `instance` memuat nomor permintaan yang juga ada di `X-Request-Id`.',
          '422 `validation_failed` menyebut setiap kesalahan di `errors`: `pointer`, `code`, `detail`. Field, parameter, dan nilai yang tidak dikenal ditolak, tidak diabaikan.',
        ],
      },
      {
        id: 'paging',
        title: 'Daftar',
        paragraphs: [
          'Daftar menjawab `{ items, nextCursor }`. Minta `?limit=` 1 sampai 100 (20 bila tidak disebut) dan kirim `nextCursor` sebagai `cursor` untuk halaman berikutnya; `null` berarti sudah habis. Isi kursor bukan untuk dibaca. Tabel kantor memakai `page` dan `pageSize`, dengan `total`.',
        ],
      },
      {
        id: 'values',
        title: 'Waktu, uang, id, bahasa',
        paragraphs: [
          'Waktu masuk sebagai ISO 8601 dengan selisih zona, keluar dalam UTC dengan `Z`. Selang selalu setengah terbuka: `from` termasuk, `to` tidak. Bila sebuah hari berarti sesuatu, sebut zonanya dengan nama IANA di `timeZone`.',
          'Uang adalah rupiah bulat: `{ "amount": 250000, "currency": "IDR" }`. Id adalah UUID. Bahasa mengikuti `Accept-Language` (`id` atau `en`; tanpa itu, Indonesia).',
        ],
      },
      {
        id: 'writing',
        title: 'Menulis: sekali, dan tidak menimpa',
        paragraphs: [
          'Kunci hari ini hanya membaca; bagian ini untuk layar kami dan cakupan yang akan datang. `Idempotency-Key` (1–255 karakter) pada POST yang membuat sesuatu: kunci yang sama memberi jawaban pertama lagi, disimpan 72 jam, dan bila menyangkut uang selamanya. Masih dikerjakan: 409 `request_in_progress`. Isi lain: 422 `idempotency_key_reused`.',
          'Yang disunting orang punya versi: kirim `ETag` yang Anda baca sebagai `If-Match`. Bila sudah berubah: 412 `stale_version`, dan tidak ada yang tertimpa.',
        ],
      },
    ],
    operations: 'Semua operasi',
    operationsLead:
      'Yang menyebut cakupan bisa dipanggil dengan kunci. Yang lain dipakai layar kami, dengan sesi peramban.',
  },
  en: {
    title: 'The RuangPulih API',
    lead: 'Find psychologists and their free times from your own site or program. This page is made from the contract that our own screens use.',
    start: {
      id: 'start',
      title: 'Getting started with a key',
      paragraphs: [
        'Sign in as a psychologist and open Practice › API access, or as an admin in the portal › API access. Give the key a name, choose its scopes, and copy it: it is shown once. The demo comes without any key.',
        'Keep the key on a server, in the environment:',
      ],
    },
    search: 'Find psychologists:',
    slots: 'See the times that can be booked for one service:',
    typescript: 'The same in TypeScript (Node 20 or newer):',
    types: 'Types for the whole API are made from the OpenAPI document:',
    scopes: 'Scopes of a key',
    scopeWords: {
      'directory:read':
        'categories, psychologists, profiles, checked credentials, services and reviews',
      'slots:read': 'times that can be booked',
    },
    chapters: [
      {
        id: 'keys',
        title: 'Rules of keys',
        paragraphs: [
          'Send `Authorization: Bearer rp_live_…`. A key opens the operations that name one of its scopes; any other answers 403 `scope_missing`, with the scope that lacks in `requiredScope` (or `null` where no key may call at all).',
          'A key that is unreadable, revoked, expired or of a suspended account is answered 401 `api_key_invalid`, on operations that are open to anybody too. Revoking holds at once.',
          'A key is not its owner: it reads what a visitor reads, and no more. Where a key and a cookie come together, only the key is looked at.',
          'Keys are for servers. There is no CORS, so a page in a browser cannot use one; a key that stands in a page has been published. To replace a key: make a new one, move the program, revoke the old one. At most 20 living keys an account.',
        ],
      },
      {
        id: 'limits',
        title: 'Rate limits',
        paragraphs: [
          'Each key has so many calls a minute (600 unless it was changed), counted over all processes together. Every answer tells: `RateLimit-Policy: "key";q=600;w=60` and `RateLimit: "key";r=left;t=seconds`. When they are used up: 429 `too_many_requests` with `Retry-After` in seconds.',
        ],
      },
      {
        id: 'errors',
        title: 'Errors',
        paragraphs: [
          'Every refusal is `application/problem+json` (RFC 9457). `code` is the stable word for programs to switch on; `title` and `detail` are for people, in the reader’s language; `type` leads to a page here; `instance` holds the request’s number, which is in `X-Request-Id` too.',
          '422 `validation_failed` names each fault in `errors`: `pointer`, `code`, `detail`. Unknown fields, parameters and values are refused, not ignored.',
        ],
      },
      {
        id: 'paging',
        title: 'Lists',
        paragraphs: [
          'Lists answer `{ items, nextCursor }`. Ask for `?limit=` 1 to 100 (20 unless said) and send `nextCursor` as `cursor` for the next page; `null` means there is no more. What a cursor holds is not for reading. The back office’s tables take `page` and `pageSize`, with a `total`.',
        ],
      },
      {
        id: 'values',
        title: 'Times, money, ids, language',
        paragraphs: [
          'Times come in as ISO 8601 with an offset and go out in UTC with a `Z`. Intervals are half-open: `from` belongs to them, `to` does not. Where a day matters, name its zone in `timeZone`, by its IANA name.',
          'Money is whole rupiah: `{ "amount": 250000, "currency": "IDR" }`. Ids are UUIDs. The language follows `Accept-Language` (`id` or `en`; without it, Indonesian).',
        ],
      },
      {
        id: 'writing',
        title: 'Writing: once, and over nobody',
        paragraphs: [
          'Keys only read today; this is for our own screens and for scopes to come. `Idempotency-Key` (1–255 characters) on a POST that makes something: the same key gives the first answer again, kept for 72 hours, and where money moves for ever. Still being worked on: 409 `request_in_progress`. Another body: 422 `idempotency_key_reused`.',
          'What people edit has a version: send the `ETag` you read as `If-Match`. Where it has changed meanwhile: 412 `stale_version`, and nothing is overwritten.',
        ],
      },
    ],
    operations: 'All operations',
    operationsLead:
      'Those that name a scope can be called with a key. The others serve our own screens, with a browser’s session.',
  },
};
