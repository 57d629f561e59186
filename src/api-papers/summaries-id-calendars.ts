/** The same as `SUMMARIES`, of sessions in people's own calendars. */
export const CALENDAR_SUMMARIES: Readonly<Record<string, string>> = {
  getCalendarFeed: 'Apakah sesi saya dapat dibaca program kalender, dan kapan terakhir dibaca',
  readCalendarFeed: 'Kapan sesi seseorang, untuk program kalender yang tahu alamatnya',
  renewCalendarFeed: 'Buat alamat pribadi untuk program kalender; yang sebelumnya berakhir',
  revokeCalendarFeed: 'Akhiri alamat pribadi; program kalender tidak membaca apa-apa lagi di sana',
};
