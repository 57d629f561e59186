import type { NewCredential } from '../../modules/verification/index.js';
import { drawPaper } from './draw-paper.js';

const HEADINGS: Readonly<Record<NewCredential['type'], string>> = {
  SIPP: 'SURAT IZIN PRAKTIK PSIKOLOG',
  SSP: 'SERTIFIKAT SEBUTAN PSIKOLOG',
  STR: 'SURAT TANDA REGISTRASI',
  SIPPK: 'SURAT IZIN PRAKTIK PSIKOLOG KLINIS',
  SILP: 'SURAT IZIN LAYANAN PSIKOLOGI',
  DEGREE: 'IJAZAH PROFESI PSIKOLOG',
  MEMBERSHIP: 'KARTU ANGGOTA',
};

/** A credential of the demo; `printed` is the number on its paper where it differs. */
export type DemoCredential = NewCredential & { readonly printed?: string };

/** The paper of a credential, named as people name such files. */
export function paperOf(
  { type, number, printed, issuer, issuedOn, expiresOn }: DemoCredential,
  holder: string,
): { readonly content: Buffer; readonly name: string } {
  const content = drawPaper({
    heading: HEADINGS[type],
    holder,
    lines: [
      ['Nomor', printed ?? number],
      ['Penerbit', issuer],
      ['Tanggal terbit', issuedOn],
      ['Berlaku sampai', expiresOn ?? 'seumur hidup'],
    ],
  });
  return { content, name: `${type === 'DEGREE' ? 'Ijazah' : type} ${holder}.pdf` };
}
