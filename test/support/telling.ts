/** What must never be read over a shoulder: the trade, a topic, a title, a score. */
export const TELLING =
  /psik|psych|terap|therap|konsel|counsel|konsultasi|consult|jiwa|mental|klini|clinic|dokter|doctor|m\.psi|pasien|patient|klien|client|cemas|anxi|depres|trauma|duka|grief|burnout|emosi|emotion|diagnos|skor|score|\bphq|\bgad|pulihkan|sembuh|heal/i;
