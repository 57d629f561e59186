export const roomKey = (bookingId: string) => ['room', bookingId] as const;
export const chatKey = (bookingId: string) => ['room', bookingId, 'chat'] as const;
