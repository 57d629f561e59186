import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import {
  aJpeg,
  aPdf,
  aPng,
  chunk,
  packed,
  pdfWith,
  type Sent,
} from '../../../../test/support/documents.js';
import { inspectUpload } from './inspect-upload.js';

async function judged({ content, name, type }: Sent): Promise<string> {
  const verdict = await inspectUpload({ content, name, mediaType: type });
  return 'fault' in verdict ? verdict.fault : verdict.file.mediaType;
}

const pdf = (...objects: (string | Buffer)[]): Sent => ({
  ...aPdf(),
  content: pdfWith(...objects),
});
const followedBy = (sent: Sent, tail: string): Sent => ({
  ...sent,
  content: Buffer.concat([sent.content, Buffer.from(tail, 'latin1')]),
});

const svg = (): Sent => ({
  content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  name: 'foto.svg',
  type: 'image/svg+xml',
});
const gif = (): Buffer => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1');
const heic = (): Buffer => Buffer.from('\u0000\u0000\u0000\u0018ftypheic', 'latin1');

describe('an upload', () => {
  it.each([aPdf(), aPng(), aJpeg(), { ...aJpeg(), name: 'IJAZAH.JPEG' }])(
    'that is a whole $type is taken',
    async (sent) => {
      expect(await judged(sent)).toBe(sent.type);
    },
  );

  it.each<[string, Sent, string]>([
    ['no bytes', { ...aPdf(), content: Buffer.alloc(0) }, 'empty'],
    ['a page', { ...aPdf(), content: Buffer.from('<html>%PDF-') }, 'unknown_type'],
    ['a program', { ...aPdf(), content: Buffer.from('MZ\u0000\u0000') }, 'unknown_type'],
    ['a picture called a document', { ...aPng(), name: 'ijazah.pdf' }, 'wrong_type'],
    ['a picture declared a document', { ...aPng(), type: 'application/pdf' }, 'wrong_type'],
    ['a document whose name says more', { ...aPdf(), name: 'ijazah.pdf.exe' }, 'wrong_type'],
    ['a document without an end', { ...aPdf(), content: Buffer.from('%PDF-1.7\n1 0') }, 'damaged'],
    ['half a picture', { ...aPng(), content: aPng().content.subarray(0, 40) }, 'damaged'],
    ['a picture of nothing', aPng(0, 1), 'damaged'],
    ['half a photo', { ...aJpeg(), content: aJpeg().content.subarray(0, 20) }, 'damaged'],
    ['a photo whose pixels are broken', aJpeg(8, 8), 'damaged'],
    ['a picture that moves', aPng(1, 1, chunk('acTL', Buffer.alloc(8))), 'animated'],
    ['a drawing that can hold scripts', svg(), 'unknown_type'],
    ['a moving picture of another kind', { ...aPng(), content: gif() }, 'unknown_type'],
    ['a photo as some telephones keep it', { ...aJpeg(), content: heic() }, 'unknown_type'],
    ['a flood of pixels', aPng(60_000, 60_000), 'too_many_pixels'],
    ['a flood of pixels in a photo', aJpeg(60_000, 60_000), 'too_many_pixels'],
    ['a document that is a page too', pdf('% <script>alert(1)</script>'), 'mixed'],
    ['a document that is an archive too', pdf('(PK\u0005\u0006)'), 'mixed'],
    ['a document with an archive behind its end', followedBy(aPdf(), 'PK\u0003\u0004'), 'damaged'],
  ])('that is %s is refused', async (_, sent, fault) => {
    expect(await judged(sent)).toBe(fault);
  });

  it.each([
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '<< /OpenAction << /S /GoTo >> >>',
    '<< /S /Launch /F (cmd.exe) >>',
    '<< /Type /EmbeddedFile >>',
    '<< /AA << /O 3 0 R >> >>',
    '<< /J#53 3 0 R >>',
    '<< /S /J#61va#53cript >>',
    '<< /XFA 3 0 R >>',
    '<< /#4f#70#65nAction 3 0 R >>',
    '<< /Names << /Java#53cript 3 0 R >> >>',
    '<< /S/Launch/Win<< /F(calc.exe) >> >>',
    '<< /A << /S /SubmitForm /F (http://evil.test) >> >>',
    '<< /Subtype /RichMedia >>',
    '<< /S /GoToE /T << /R /C >> >>',
  ])('that is a document with %s is refused, openly or packed', async (object) => {
    expect(await judged(pdf(object))).toBe('active');
    expect(await judged(pdf(packed(object)))).toBe('active');
  });

  it.each<[string, Sent, string]>([
    ['locked', pdf('<< /Encrypt 3 0 R >>'), 'locked'],
    [
      'packed beyond what can be read',
      pdf(packed('x', '/DecodeParms << /Predictor 12 >>')),
      'damaged',
    ],
    [
      'packed and broken',
      pdf('<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx\nendstream'),
      'damaged',
    ],
    [
      'packed by two filters',
      pdf('<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00\nendstream'),
      'damaged',
    ],
  ])('that is a document %s is refused', async (_, sent, fault) => {
    expect(await judged(sent)).toBe(fault);
  });

  it('that packs harmless objects is taken, and a short name within a picture is chance', async () => {
    const picture = '<< /Subtype /Image /Length 4 >>\nstream\n/AA \nendstream';
    expect(await judged(pdf(packed('<< /Type /Font >>'), picture))).toBe('application/pdf');
  });

  it('that packs far more than it weighs is refused without being unpacked whole', async () => {
    const bomb = packed('x'.repeat(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await judged(pdf(bomb))).toBe('damaged');
  });

  it.each([
    ['never end', ''],
    ['all end at one place', 'endstream\n'],
  ])('of nothing but streams that %s is refused, as soon as one of a few', async (_, end) => {
    const streams = 'stream\n'.repeat(600_000);
    expect(await judged(pdf(`${streams}${end}`))).toBe('damaged');
  });

  it.each([aPng(), aJpeg()])('of type $type loses what stands behind its end', async (sent) => {
    const drawn = await contentOf(followedBy(sent, 'PK\u0005\u0006<script>'));
    expect(drawn.includes('script')).toBe(false);
    expect((await sharp(drawn).metadata()).width).toBe(1);
  });
});

describe('a picture', () => {
  const turned = (): Promise<Buffer> =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#1d6b5f' } })
      .withExif({ IFD0: { Copyright: 'Sari' }, IFD3: { GPSLatitude: '6/1 12/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

  it('is turned as its camera said, and says no more where and by whom it was taken', async () => {
    const content = await turned();
    const before = await sharp(content).metadata();
    expect([before.orientation, before.exif?.includes('Sari')]).toEqual([6, true]);
    const drawn = await contentOf({ ...aJpeg(), content });
    const { width, height, exif, icc, xmp, iptc } = await sharp(drawn).metadata();
    expect([width, height, exif, icc, xmp, iptc]).toEqual([20, 40, ...Array<undefined>(4)]);
  });

  it('loses what was written into it for other programs', async () => {
    const words = Buffer.from('Comment\0<?php system($_GET[0]); ?>');
    const drawn = await contentOf(aPng(1, 1, chunk('tEXt', words)));
    expect(drawn.includes('php')).toBe(false);
  });

  it('of many pixels becomes small enough to be kept', async () => {
    const create = { width: 5_000, height: 2_500, channels: 3, background: '#fff' } as const;
    const content = await sharp({ create }).png().toBuffer();
    const { width, height } = await sharp(await contentOf({ ...aPng(), content })).metadata();
    expect([width, height]).toEqual([4_000, 2_000]);
  });
});

describe('a document', () => {
  it.each<[string, string | Buffer]>([
    [
      'in a second set of packed objects',
      Buffer.concat([
        packed('<< /Type /Font >>'),
        Buffer.from('\nendobj\n9 0 obj\n'),
        packed('<< /S /Launch >>'),
      ]),
    ],
    ['packed under an escaped name', escaped('<< /OpenAction 3 0 R >>')],
    ['in the packed list of its objects', listed('<< /S /JavaScript >>')],
  ])('that does something %s is refused', async (_, object) => {
    expect(await judged(pdf(object))).toBe('active');
  });
});

async function contentOf({ content, name, type }: Sent): Promise<Buffer> {
  const verdict = await inspectUpload({ content, name, mediaType: type });
  if ('fault' in verdict) throw new Error(verdict.fault);
  return verdict.file.content;
}

/** `/ObjStm` and `/FlateDecode` with a letter of each escaped. */
function escaped(objects: string): Buffer {
  const content = deflateSync(Buffer.from(objects));
  const head = '<< /Type /Obj#53tm /N 1 /First 4 /Filter /Flate#44ecode >>\nstream\r\n';
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

/** A stream that is no set of objects, and yet holds what one could. */
function listed(objects: string): Buffer {
  const content = deflateSync(Buffer.from(objects));
  const head = '<< /Type /XRef /Filter [ /FlateDecode ] >>\nstream\n';
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}
