import * as z from 'zod/mini';
import { absentOr } from './common.ts';

/** Stable codes of errors; the texts beside them may change. */
export const problemCodeSchema = z.enum([
  'bad-request',
  'invalid-query',
  'invalid-body',
  'unauthorized',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'idempotency-conflict',
  'state-conflict',
  'payload-too-large',
  'unsupported-media-type',
  'rate-limited',
  'internal',
  'unavailable',
]);

/** One thing wrong with an input: where, which rule, and what was received. */
export const issueSchema = z.object({
  /** Dotted path of the field, `when.startsOn` or `domains.0`; the parameter's name for a query; empty for the whole. */
  path: z.string(),
  message: z.string(),
  /** What was received; absent where nothing was. */
  value: absentOr(z.unknown()),
});

/** RFC 9457 problem details. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: absentOr(z.string()),
  code: problemCodeSchema,
  issues: absentOr(z.array(issueSchema)),
});

export type ProblemCode = z.infer<typeof problemCodeSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Problem = z.infer<typeof problemSchema>;
