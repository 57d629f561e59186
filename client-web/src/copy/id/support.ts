export const support = {
  client: {
    title: 'Tim kami sedang membantu akunmu',
    body: (until: string) =>
      `Sampai ${until}, tim bisa melihat akun, jadwal, dan pembayaranmu, dan tidak bisa melihat apa pun yang kamu ceritakan.`,
    ended: 'Bantuan tim sudah diakhiri.',
  },
  practice: {
    title: 'Tim kami sedang membantu akun Anda',
    body: (until: string) =>
      `Sampai ${until}, tim bisa melihat akun dan jadwal Anda, dan tidak bisa melihat catatan atau percakapan.`,
    ended: 'Bantuan tim sudah diakhiri.',
  },
  reason: (reason: string) => `Alasannya: ${reason}`,
  end: 'Akhiri sekarang',
};
