import {
  aJpeg,
  aPdf,
  aPng,
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
    const tail = followedBy(sent, 'PK\u0005\u0006<script>');
    const verdict = await inspectUpload({ ...tail, mediaType: tail.type });
    expect('file' in verdict && verdict.file.content.equals(sent.content)).toBe(true);
  });
});
