/** A bank money can be sent to. The code is ours and stays; the name is what people know it by. */
export interface Bank {
  readonly code: string;
  readonly name: string;
}

/** Banks of Indonesia that take transfers from any other, by name. */
export const BANKS: readonly Bank[] = [
  { code: 'aceh_syariah', name: 'Bank Aceh Syariah' },
  { code: 'allo', name: 'Allo Bank' },
  { code: 'bali', name: 'Bank BPD Bali' },
  { code: 'banten', name: 'Bank Banten' },
  { code: 'bca', name: 'BCA' },
  { code: 'bca_digital', name: 'blu by BCA Digital' },
  { code: 'bca_syariah', name: 'BCA Syariah' },
  { code: 'bengkulu', name: 'Bank Bengkulu' },
  { code: 'bjb', name: 'Bank BJB' },
  { code: 'bjb_syariah', name: 'Bank BJB Syariah' },
  { code: 'bni', name: 'BNI' },
  { code: 'bri', name: 'BRI' },
  { code: 'bsi', name: 'Bank Syariah Indonesia (BSI)' },
  { code: 'btn', name: 'BTN' },
  { code: 'btpn_smbc', name: 'SMBC Indonesia (BTPN)' },
  { code: 'btpn_syariah', name: 'BTPN Syariah' },
  { code: 'bukopin', name: 'KB Bank (Bukopin)' },
  { code: 'cimb_niaga', name: 'CIMB Niaga' },
  { code: 'danamon', name: 'Bank Danamon' },
  { code: 'diy', name: 'Bank BPD DIY' },
  { code: 'hana', name: 'KEB Hana Bank' },
  { code: 'jago', name: 'Bank Jago' },
  { code: 'jakarta', name: 'Bank Jakarta (DKI)' },
  { code: 'jambi', name: 'Bank Jambi' },
  { code: 'jateng', name: 'Bank Jateng' },
  { code: 'jatim', name: 'Bank Jatim' },
  { code: 'kalbar', name: 'Bank Kalbar' },
  { code: 'kalsel', name: 'Bank Kalsel' },
  { code: 'kalteng', name: 'Bank Kalteng' },
  { code: 'kaltimtara', name: 'Bankaltimtara' },
  { code: 'krom', name: 'Krom Bank' },
  { code: 'lampung', name: 'Bank Lampung' },
  { code: 'maluku', name: 'Bank Maluku Malut' },
  { code: 'mandiri', name: 'Bank Mandiri' },
  { code: 'maybank', name: 'Maybank Indonesia' },
  { code: 'mega', name: 'Bank Mega' },
  { code: 'muamalat', name: 'Bank Muamalat' },
  { code: 'nagari', name: 'Bank Nagari' },
  { code: 'neo', name: 'Bank Neo Commerce' },
  { code: 'ntb_syariah', name: 'Bank NTB Syariah' },
  { code: 'ntt', name: 'Bank NTT' },
  { code: 'ocbc', name: 'OCBC' },
  { code: 'panin', name: 'Panin Bank' },
  { code: 'papua', name: 'Bank Papua' },
  { code: 'permata', name: 'Permata Bank' },
  { code: 'riau_kepri', name: 'BRK Syariah (Riau Kepri)' },
  { code: 'seabank', name: 'SeaBank' },
  { code: 'sinarmas', name: 'Bank Sinarmas' },
  { code: 'sulselbar', name: 'Bank Sulselbar' },
  { code: 'sulteng', name: 'Bank Sulteng' },
  { code: 'sultra', name: 'Bank Sultra' },
  { code: 'sulutgo', name: 'Bank SulutGo' },
  { code: 'sumsel_babel', name: 'Bank Sumsel Babel' },
  { code: 'sumut', name: 'Bank Sumut' },
  { code: 'superbank', name: 'Superbank' },
  { code: 'uob', name: 'UOB Indonesia' },
];

export const BANK_CODES: readonly string[] = BANKS.map(({ code }) => code);

const NAMES: ReadonlyMap<string, string> = new Map(BANKS.map(({ code, name }) => [code, name]));

/** @throws Error for a code that was never ours. */
export function bankNameOf(code: string): string {
  const name = NAMES.get(code);
  if (name === undefined) throw new Error(`No bank has the code ${code}.`);
  return name;
}
