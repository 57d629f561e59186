/** What a session is called in somebody's calendar, which colleagues may look into. */
export const SESSION_TITLES = { id: 'Sesi RuangPulih', en: 'RuangPulih session' } as const;
