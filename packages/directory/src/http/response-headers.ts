/** Headers that many answers share. */

export const noSniff = { 'X-Content-Type-Options': 'nosniff' } as const;

/** Answers about one person, or about this moment. */
export const noStore = { ...noSniff, 'Cache-Control': 'no-store' } as const;
