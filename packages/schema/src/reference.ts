/** Records by type and id. Apart from what records are made of, because few readers ask for them. */
import * as z from 'zod/mini';

/** The four types of record that the directory lists. */
export const recordTypeSchema = z.enum(['ecosystem', 'organization', 'program', 'convening']);

/** A reference across types, `type/id`: `ecosystem/tulsa-regional-stem-alliance`. */
export const referenceSchema = z
  .string()
  .check(
    z.regex(
      /^(ecosystem|organization|program|convening)\/[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u,
      'a reference "type/id", as "ecosystem/tulsa-regional-stem-alliance"',
    ),
  );
