/** The same as `SUMMARIES`, of helping people in their name. */
export const SUPPORT_SUMMARIES: Readonly<Record<string, string>> = {
  adminEndSupportAct: 'Akhiri bantuan atas nama seseorang',
  adminGetSupportAct: 'Atas nama siapa saya bertindak di sesi ini sekarang, bila ada',
  adminOpenSupportAct: 'Bertindak atas nama seseorang selama setengah jam; ia langsung diberi tahu',
  endMySupportAct: 'Akhiri sekarang juga; bila tidak ada, tidak terjadi apa-apa',
  getMySupportAct: 'Apakah tim sedang bertindak atas nama saya, dan mengapa',
  listMyMessages:
    'Pesan dan pengingat untuk saya: tentang apa, sampai di mana; tidak pernah isinya',
  resendConfirmation: 'Kirim sekali lagi email kepastian sebuah sesi',
};
