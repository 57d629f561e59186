import type { NoteContent, SummaryContent } from '../../modules/notes/index.js';
import { DEMO_CLIENT } from '../data/clients.js';

/** What the psychologist writes after a session of the story. */
export interface StoryRecord {
  readonly note: NoteContent;
  readonly isSigned: boolean;
  readonly summary?: SummaryContent;
  /** Homework that the client has done since. */
  readonly done?: readonly string[];
}

const BREATHING = '01936d40-0000-4000-8000-0000000000a1';
const WALKING = '01936d40-0000-4000-8000-0000000000a2';
const WRITING = '01936d40-0000-4000-8000-0000000000a3';

const soap = (
  subjective: string,
  objective: string,
  assessment: string,
  plan: string,
): NoteContent => ({
  template: 'soap',
  sections: [
    { key: 'subjective', text: subjective },
    { key: 'objective', text: objective },
    { key: 'assessment', text: assessment },
    { key: 'plan', text: plan },
  ],
});

const FIRST: StoryRecord = {
  isSigned: true,
  note: soap(
    'Datang karena sering berdebar sebelum rapat mingguan, sudah sekitar dua bulan. Tidur 5–6 jam, sering terbangun. "Rasanya seperti mau ujian setiap Senin."',
    'Kontak mata baik, bicara runtut, sesekali menahan napas saat bercerita tentang atasan. Tidak ada tanda risiko.',
    'Cemas yang terikat situasi kerja, disertai kebiasaan menghindar (kamera dimatikan, menunda bicara). Dukungan dari pasangan baik.',
    'Psikoedukasi tentang siklus cemas. Latihan napas 4-6 dua kali sehari. Catat kapan debar muncul. Bertemu lagi minggu depan.',
  ),
};

const SECOND: StoryRecord = {
  isSigned: true,
  note: soap(
    'Latihan napas dilakukan hampir tiap malam. Debar masih ada, tetapi lebih cepat reda. Sempat berbicara dua kali dalam rapat.',
    'Lebih rileks dibanding pertemuan pertama. Tertawa saat menceritakan rapat hari Senin.',
    'Respons baik terhadap latihan. Pikiran "pasti salah" mulai bisa dikenali sebagai pikiran.',
    'Lanjut latihan napas. Tangga paparan kecil: kamera menyala lima menit pertama. Jalan sore untuk membantu tidur.',
  ),
  summary: {
    text: 'Minggu ini kamu sudah berani bicara dua kali dalam rapat, dan debarnya lebih cepat reda. Itu bukan kebetulan: kamu melatihnya hampir tiap malam.\n\nSampai kita bertemu lagi, pelan-pelan saja. Kalau satu hari terlewat, lanjutkan keesokan harinya.',
    homework: [
      { id: BREATHING, text: 'Latihan napas 4-6, lima menit sebelum tidur' },
      { id: WALKING, text: 'Jalan sore 20 menit, tiga kali seminggu' },
      { id: WRITING, text: 'Tulis satu hal yang berjalan baik setelah rapat' },
    ],
  },
  done: [BREATHING],
};

const REZA_EARLIER: StoryRecord = {
  isSigned: true,
  note: {
    template: 'dap',
    sections: [
      {
        key: 'data',
        text: 'Menceritakan pertengkaran dengan kakak soal rumah orang tua. Menangis sebentar, lalu lega.',
      },
      {
        key: 'assessment',
        text: 'Masih bergantian antara marah dan bersalah; mulai memberi nama pada keduanya.',
      },
      { key: 'plan', text: 'Menulis surat yang tidak dikirim, dibawa ke pertemuan berikutnya.' },
    ],
  },
};

const REZA_LAST: StoryRecord = {
  isSigned: true,
  note: {
    template: 'dap',
    sections: [
      { key: 'data', text: 'Membawa surat yang ditulis. Dibacakan sebagian. Tidur membaik.' },
      { key: 'assessment', text: 'Duka mulai mendapat tempat; fungsi harian pulih.' },
      { key: 'plan', text: 'Jarak pertemuan dua minggu. Bicarakan hari peringatan bulan depan.' },
    ],
  },
};

const DIMAS_DRAFT: StoryRecord = {
  isSigned: false,
  note: soap(
    'Beban kerja naik lagi sejak proyek baru. Tidur lewat tengah malam hampir tiap hari.',
    '',
    '',
    'Cek pola tidur minggu ini.',
  ),
};

const RECORDS: Readonly<Record<string, StoryRecord>> = {
  [`${DEMO_CLIENT} -20`]: FIRST,
  [`${DEMO_CLIENT} -13`]: SECOND,
  'Reza Firmansyah -14': REZA_EARLIER,
  'Reza Firmansyah -7': REZA_LAST,
  'Dimas Wicaksono -7': DIMAS_DRAFT,
};

/** What is written about the client's session of that day; mostly nothing. */
export function recordOf(client: string, day: number): StoryRecord | undefined {
  return RECORDS[`${client} ${String(day)}`];
}
