/**
 * A QRIS payload in the EMV merchant-presented format: tag, two-digit length, value; a CRC closes
 * it. The acquirer is made up, so no wallet can pay it.
 */
export function qrisPayload(payment: { orderId: string; grossAmount: number }): string {
  const acquirer = field('00', 'ID.SANDBOX.UANGMAINAN') + field('01', '936000000000000000');
  const national =
    field('00', 'ID.CO.QRIS.WWW') + field('02', 'ID1000000000000') + field('03', 'UMI');
  const unsigned = [
    field('00', '01'),
    field('01', '12'),
    field('26', acquirer),
    field('51', national),
    field('52', '7299'),
    field('53', '360'),
    field('54', String(payment.grossAmount)),
    field('58', 'ID'),
    field('59', 'RUANGPULIH'),
    field('60', 'JAKARTA'),
    field('61', '10110'),
    field('62', field('05', payment.orderId.slice(0, 25))),
    '6304',
  ].join('');
  return unsigned + crc16(unsigned);
}

function field(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, '0') + value;
}

/** CRC-16/CCITT-FALSE in four upper-case hex digits, as EMV QR asks. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
