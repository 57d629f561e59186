import type { GuestKind } from './guest-kinds.js';
import type { LetterWords } from './letter.js';

type Words = Pick<LetterWords, GuestKind>;

/** To guests, who may never have heard of us, and about them. Nobody is named: an address may be mistyped. */
export const GUESTS_ID: Words = {
  guest_invited: ({ shortTime, fullTime }) => ({
    subject: `Undangan pertemuan daring: ${shortTime}`,
    paragraphs: [
      `Ada pertemuan daring pada ${fullTime}, dan kamu diundang. Siapa yang mengundang, sudah memberi tahu kamu sendiri.`,
      'Tautan di bawah hanya untukmu dan hanya untuk satu perangkat: bukalah di ponsel atau komputer yang akan kamu pakai. Kami kirim kode ke alamat ini untuk memastikan.',
      'Kamu tidak perlu membuat akun. Jangan teruskan pesan ini kepada siapa pun. Tidak kenal undangan ini? Abaikan saja.',
    ],
    action: 'Buka tautan',
  }),
  guest_code: ({ code }) => ({
    subject: `${code} adalah kodemu`,
    paragraphs: [
      `Kodemu: ${code}. Masukkan di halaman yang kamu buka. Kode berlaku 10 menit.`,
      'Jangan berikan kode ini kepada siapa pun, juga bukan kepada kami.',
    ],
    action: 'Buka halamannya lagi',
  }),
  guest_moved: ({ shortTime, fullTime }) => ({
    subject: `Pertemuan pindah: ${shortTime}`,
    paragraphs: [`Pertemuan itu sekarang pada ${fullTime}. Tautanmu tetap berlaku.`],
    action: 'Buka tautan',
  }),
  guest_cancelled: ({ shortTime, fullTime }) => ({
    subject: `Pertemuan ${shortTime} batal`,
    paragraphs: [`Pertemuan pada ${fullTime} tidak jadi. Tidak ada yang perlu kamu lakukan.`],
    action: 'Buka RuangPulih',
  }),
  guest_refused: ({ shortTime, fullTime }) => ({
    subject: `Tautan tamu dibuka di perangkat lain: ${shortTime}`,
    paragraphs: [
      `Seseorang membuka tautan tamu untuk jadwal ${fullTime} di perangkat kedua. Perangkat itu kami tolak; tidak ada yang bisa dilihat di sana.`,
      'Kalau tamunya berganti ponsel atau komputer, kirim tautan baru dari halaman jadwal. Kalau tidak tahu itu siapa, cabut tautannya di sana.',
    ],
    action: 'Lihat tamu',
  }),
};

export const GUESTS_EN: Words = {
  guest_invited: ({ shortTime, fullTime }) => ({
    subject: `Invitation to an online meeting: ${shortTime}`,
    paragraphs: [
      `There is an online meeting on ${fullTime}, and you are invited. Whoever invites you has told you themselves.`,
      'The link below is for you alone and for one device: open it on the phone or computer that you will use. We send a code to this address to be sure.',
      'You need no account. Pass this message on to nobody. You know nothing of an invitation? Then leave it be.',
    ],
    action: 'Open the link',
  }),
  guest_code: ({ code }) => ({
    subject: `${code} is your code`,
    paragraphs: [
      `Your code: ${code}. Type it into the page that you opened. It serves for 10 minutes.`,
      'Give it to nobody, us included.',
    ],
    action: 'Open the page again',
  }),
  guest_moved: ({ shortTime, fullTime }) => ({
    subject: `The meeting has moved: ${shortTime}`,
    paragraphs: [`The meeting is now on ${fullTime}. Your link serves as before.`],
    action: 'Open the link',
  }),
  guest_cancelled: ({ shortTime, fullTime }) => ({
    subject: `The meeting ${shortTime} is off`,
    paragraphs: [
      `The meeting of ${fullTime} will not take place. There is nothing you need to do.`,
    ],
    action: 'Open RuangPulih',
  }),
  guest_refused: ({ shortTime, fullTime }) => ({
    subject: `A guest’s link was opened elsewhere: ${shortTime}`,
    paragraphs: [
      `Somebody opened a guest’s link for the session of ${fullTime} on a second device. We refused it; nothing is to be seen there.`,
      'If the guest has another phone or computer now, send a new link from the page of the session. If you do not know who it was, take the link back there.',
    ],
    action: 'See the guests',
  }),
};
