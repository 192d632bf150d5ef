import * as z from 'zod/mini';

/** The four types of record that the directory lists. */
export const recordTypeSchema = z.enum(['ecosystem', 'organization', 'program', 'convening']);
