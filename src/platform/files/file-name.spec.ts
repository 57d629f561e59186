import { contentDisposition, presentableName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['ijazah.pdf', 'ijazah.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Ratri\\ijazah.pdf', 'ijazah.pdf'],
    ['a\u0000b\r\nc\u202e.pdf', 'abc.pdf'],
    ['.pdf', 'dokumen.pdf'],
    ['', 'dokumen'],
    ['Ijazah Wulan – 2018.PDF', 'Ijazah Wulan – 2018.PDF'],
    [`${'é'.repeat(400)}.pdf`, `${'é'.repeat(120)}.pdf`],
  ])('%j is shown as %j', (given, shown) => {
    expect(presentableName(given)).toBe(shown);
  });

  it('is written into a header for old readers and for new ones', () => {
    expect(contentDisposition('inline', 'Ijazah "é".pdf')).toBe(
      `inline; filename="Ijazah ___.pdf"; filename*=UTF-8''Ijazah%20%22%C3%A9%22.pdf`,
    );
  });
});
