import { countAround } from './count-around.js';

/** Two halves that fit one another in any pair, by how many stars there were. */
const GLAD = [
  'Didengarkan sampai selesai, tanpa dipotong.',
  'Suasananya tenang, aku tidak merasa dinilai.',
  'Pertanyaannya sederhana tapi kena.',
  'Dari awal dijelaskan apa yang akan kami lakukan.',
  'Aku sempat gugup, ternyata tidak seberat itu.',
  'Bahasanya mudah dimengerti.',
  'Tepat waktu dan tidak terburu-buru.',
  'Aku boleh diam dulu kalau belum siap.',
  'Hal yang kupikir sepele ternyata ditanggapi sungguh-sungguh.',
  'Catatan kecil dari sesi sebelumnya diingat dengan baik.',
  'Rasanya seperti ngobrol, tapi ada arahnya.',
  'Tidak ada nasihat kosong.',
  'Perlahan mulai terasa bedanya.',
];
const THANKFUL = [
  'Pulang dengan satu hal kecil yang bisa dicoba.',
  'Latihannya masih kupakai sampai sekarang.',
  'Aku akan lanjut bulan depan.',
  'Tidurku malam itu lebih nyenyak.',
  'Terima kasih, sungguh.',
  'Sudah kuceritakan ke kakakku supaya ia coba juga.',
  'Waktunya terasa sebentar.',
  'Sekarang aku tahu harus mulai dari mana.',
  'Aku jadi berani bicara dengan orang rumah.',
  'Baru sekali, tapi sudah lega.',
  'Cara menutup sesinya juga enak.',
];
const CONTENT = [
  'Membantu, walau aku masih perlu waktu.',
  'Penjelasannya runtut.',
  'Orangnya ramah dan sabar.',
  'Cocok untuk yang baru pertama kali.',
  'Isi sesinya bagus.',
];
const BUT = [
  'Koneksinya sempat putus sebentar.',
  'Jadwal malamnya cepat habis.',
  'Lima menit terakhir agak tergesa.',
  'Semoga ada pilihan hari Minggu.',
];
const SO_SO = [
  'Baik orangnya, tetapi caranya kurang pas untukku.',
  'Lebih banyak bercerita daripada berlatih. Mungkin memang perlu beberapa kali.',
  'Cukup membantu, hanya saja mulainya terlambat beberapa menit.',
];

const REPLIES = [
  'Terima kasih sudah berbagi. Semoga langkah kecilnya terus menemani.',
  'Terima kasih atas kepercayaannya. Sampai bertemu lagi bila diperlukan.',
  'Terima kasih masukannya, akan saya perhatikan.',
  'Senang mendengarnya. Pelan-pelan saja, ya.',
];

/** What somebody wrote with so many stars; every fourth wrote nothing. */
export function wordsOf(stars: number, index: number): string | null {
  if (index % 4 === 3) return null;
  if (stars === 5) return `${countAround(GLAD, index)} ${countAround(THANKFUL, index)}`;
  if (stars === 4) return `${countAround(CONTENT, index)} ${countAround(BUT, index)}`;
  return countAround(SO_SO, index);
}

/** Every fifth was answered. */
export function replyTo(index: number): string | null {
  return index % 5 === 0 ? countAround(REPLIES, index / 5) : null;
}
