import * as z from 'zod/mini';

/** A reference across types, `type/id`: `ecosystem/tulsa-regional-stem-alliance`. */
export const referenceSchema = z
  .string()
  .check(
    z.regex(
      /^(ecosystem|organization|program|convening)\/[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u,
      'a reference "type/id", as "ecosystem/tulsa-regional-stem-alliance"',
    ),
  );
