import type { Language } from '../../../platform/http/language.js';
import type { BookingStatus } from '../../booking/index.js';
import type { Stage } from '../domain/statistics-figures.js';

/** The words of tables that leave the house; people and weekdays as the two portals call them. */
const ID = {
  from: 'Dari',
  to: 'Sampai',
  now: 'Periode ini',
  before: 'Periode sebelumnya',
  of: 'Dari jumlah',
  figure: 'Angka',
  basis: 'Dihitung menurut',
  made: 'Saat dipesan',
  sessions: 'Saat sesi',
  status: 'Status',
  category: 'Kategori',
  noCategory: 'Tanpa kategori',
  weekday: 'Hari',
  hour: 'Jam',
  count: 'Jumlah',
  share: 'Bagian',
  step: 'Tahap',
  account: 'Akun',
  code: 'Kode',
  debit: 'Debit',
  credit: 'Kredit',
  total: 'Jumlah',
  amount: 'Nilai',
  kind: 'Jenis',
  psychologist: 'Psikolog',
  payable: 'Belum dibayarkan',
  time: 'Waktu',
  reference: 'Nomor pesanan',
  provider: 'Penyedia',
  method: 'Cara bayar',
  booking: 'Pemesanan',
  payment: 'Pembayaran',
  received: 'Uang diterima',
  refunded: 'Uang dikembalikan',
  fees: 'Jasa platform',
  vat: 'PPN atas jasa',
  psychologists: 'Bagian psikolog',
  gatewayCost: 'Biaya gerbang pembayaran',
  transferCost: 'Biaya transfer',
  otherCost: 'Biaya lain',
  result: 'Hasil',
  payments: 'Jumlah pembayaran',
  refunds: 'Jumlah pengembalian',
  activeTotal: 'Akun aktif',
  activeClients: 'Klien aktif',
  activePsychologists: 'Psikolog aktif',
  activeAdmins: 'Admin aktif',
  activeDay: 'Akun aktif, hari terakhir',
  activeWeek: 'Akun aktif, 7 hari terakhir',
  activeMonth: 'Akun aktif, 30 hari terakhir',
  registered: 'Akun baru',
  registeredClients: 'Klien baru',
  registeredPsychologists: 'Psikolog baru',
  bookingsMade: 'Pemesanan dibuat',
  sessionsStanding: 'Sesi',
  confirmed: 'Permintaan dikonfirmasi',
  medianMinutes: 'Waktu konfirmasi, nilai tengah (menit)',
  approved: 'Psikolog terverifikasi',
  searchable: 'Psikolog yang bisa dicari saat ini',
  cancelledRate: 'Dibatalkan',
  rejectedRate: 'Ditolak',
  clientAbsentRate: 'Klien tidak hadir',
  psychologistAbsentRate: 'Psikolog tidak hadir',
  figuresSheet: 'Ringkasan',
  seriesSheet: 'Per waktu',
  statusSheet: 'Status',
  categorySheet: 'Kategori',
  hourSheet: 'Hari dan jam',
  rateSheet: 'Tingkat',
  funnelSheet: 'Tahap',
  owedSheet: 'Kewajiban',
  payableSheet: 'Utang psikolog',
  transactionSheet: 'Transaksi',
  incomeSheet: 'Laba rugi',
  trialSheet: 'Neraca saldo',
  income: 'Pendapatan',
  cost: 'Biaya',
};

type Words = Readonly<Record<keyof typeof ID, string>>;

const EN: Words = {
  from: 'From',
  to: 'To',
  now: 'This period',
  before: 'Period before',
  of: 'Out of',
  figure: 'Figure',
  basis: 'Counted by',
  made: 'When booked',
  sessions: 'When held',
  status: 'Status',
  category: 'Category',
  noCategory: 'No category',
  weekday: 'Weekday',
  hour: 'Hour',
  count: 'Count',
  share: 'Share',
  step: 'Step',
  account: 'Account',
  code: 'Code',
  debit: 'Debit',
  credit: 'Credit',
  total: 'Total',
  amount: 'Amount',
  kind: 'Kind',
  psychologist: 'Psychologist',
  payable: 'Not paid out yet',
  time: 'Time',
  reference: 'Order number',
  provider: 'Provider',
  method: 'Method',
  booking: 'Booking',
  payment: 'Payment',
  received: 'Money received',
  refunded: 'Money refunded',
  fees: 'Platform fees',
  vat: 'VAT on fees',
  psychologists: 'Psychologists’ share',
  gatewayCost: 'Gateway cost',
  transferCost: 'Transfer cost',
  otherCost: 'Other cost',
  result: 'Result',
  payments: 'Payments',
  refunds: 'Refunds',
  activeTotal: 'Active accounts',
  activeClients: 'Active clients',
  activePsychologists: 'Active psychologists',
  activeAdmins: 'Active admins',
  activeDay: 'Active accounts, last day',
  activeWeek: 'Active accounts, last 7 days',
  activeMonth: 'Active accounts, last 30 days',
  registered: 'New accounts',
  registeredClients: 'New clients',
  registeredPsychologists: 'New psychologists',
  bookingsMade: 'Bookings made',
  sessionsStanding: 'Sessions',
  confirmed: 'Requests confirmed',
  medianMinutes: 'Time to confirmation, median (minutes)',
  approved: 'Verified psychologists',
  searchable: 'Psychologists that can be found now',
  cancelledRate: 'Cancelled',
  rejectedRate: 'Rejected',
  clientAbsentRate: 'Client absent',
  psychologistAbsentRate: 'Psychologist absent',
  figuresSheet: 'Summary',
  seriesSheet: 'Over time',
  statusSheet: 'Status',
  categorySheet: 'Category',
  hourSheet: 'Weekday and hour',
  rateSheet: 'Rates',
  funnelSheet: 'Steps',
  owedSheet: 'Owed',
  payableSheet: 'Owed to psychologists',
  transactionSheet: 'Transactions',
  incomeSheet: 'Income statement',
  trialSheet: 'Trial balance',
  income: 'Income',
  cost: 'Cost',
};

/** `[Indonesian, English]`. */
type Both = readonly [id: string, en: string];

const STATUSES: Readonly<Record<BookingStatus, Both>> = {
  offered: ['Ditawarkan', 'Offered'],
  held: ['Menunggu pembayaran', 'Awaiting payment'],
  requested: ['Menunggu konfirmasi', 'Awaiting confirmation'],
  confirmed: ['Terkonfirmasi', 'Confirmed'],
  expired: ['Kedaluwarsa', 'Expired'],
  rejected: ['Ditolak', 'Rejected'],
  cancelled: ['Dibatalkan', 'Cancelled'],
  completed: ['Selesai', 'Completed'],
  client_absent: ['Klien tidak hadir', 'Client absent'],
  psychologist_absent: ['Psikolog tidak hadir', 'Psychologist absent'],
};
const STAGES: Readonly<Record<Stage, Both>> = {
  held: ['Ditahan', 'Held'],
  paid: ['Dibayar', 'Paid'],
  confirmed: ['Dikonfirmasi', 'Confirmed'],
  completed: ['Selesai', 'Completed'],
};
/** By the part of the code before its provider; a code that is not here stands for itself. */
const ACCOUNTS: Readonly<Record<string, Both>> = {
  gateway: ['Gerbang pembayaran', 'Payment gateway'],
  bank: ['Bank', 'Bank'],
  payout_float: ['Saldo pembayaran keluar', 'Payout float'],
  vat_in: ['PPN masukan', 'Input VAT'],
  client_funds: ['Dana klien', 'Client funds'],
  client_credit: ['Kredit klien', 'Client credit'],
  refunds_owed: ['Pengembalian terutang', 'Refunds owed'],
  refunds_in_transit: ['Pengembalian dalam perjalanan', 'Refunds in transit'],
  psychologist_payable: ['Utang kepada psikolog', 'Payable to psychologists'],
  payouts_prepared: ['Pembayaran disiapkan', 'Payouts prepared'],
  payouts_in_transit: ['Pembayaran dalam perjalanan', 'Payouts in transit'],
  unmatched_receipts: ['Penerimaan belum dikenali', 'Unmatched receipts'],
  vat_out: ['PPN keluaran', 'Output VAT'],
  tax_withheld: ['Pajak dipotong', 'Tax withheld'],
  fee_income: ['Pendapatan jasa platform', 'Platform fee income'],
  goodwill: ['Kebijakan baik platform', 'Platform goodwill'],
  gateway_cost: ['Biaya gerbang pembayaran', 'Gateway cost'],
  transfer_cost: ['Biaya transfer', 'Transfer cost'],
};

export function exportWords(language: Language): Words {
  return language === 'id' ? ID : EN;
}

export function statusWords(status: BookingStatus, language: Language): string {
  return inLanguage(STATUSES[status], language);
}

export function stageWords(stage: Stage, language: Language): string {
  return inLanguage(STAGES[stage], language);
}

/** "gateway:midtrans" is the gateway account of one provider. */
export function accountWords(code: string, language: Language): string {
  const [family = code, provider] = code.split(':');
  const words = ACCOUNTS[family];
  if (words === undefined) return code;
  return inLanguage(words, language) + (provider === undefined ? '' : ` (${provider})`);
}

/** A day of the week by number, 1 being Monday. */
export function weekdayWords(weekday: number, language: Language): string {
  const [id, en] = WEEKDAYS[weekday - 1] ?? ['', ''];
  return inLanguage([id, en], language);
}

const WEEKDAYS: readonly Both[] = [
  ['Senin', 'Monday'],
  ['Selasa', 'Tuesday'],
  ['Rabu', 'Wednesday'],
  ['Kamis', 'Thursday'],
  ['Jumat', 'Friday'],
  ['Sabtu', 'Saturday'],
  ['Minggu', 'Sunday'],
];

function inLanguage([id, en]: Both, language: Language): string {
  return language === 'id' ? id : en;
}
