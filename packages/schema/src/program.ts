import * as z from 'zod/mini';
import {
  absentOr,
  confidenceSchema,
  countrySchema,
  httpUrlSchema,
  idSchema,
  languageSchema,
  latitudeSchema,
  longitudeSchema,
  precisionSchema,
  regionSchema,
  textSchema,
} from './common.ts';

/** What sort of learning opportunity it is. */
export const programKindSchema = z.enum([
  'after-school',
  'summer',
  'course',
  'lab',
  'field-trip',
  'club',
  'kit',
  'mentorship',
  'work-based',
  'event-series',
  'teacher-training',
]);

/** What taking part costs; `unknown` is never shown as free. */
export const costSchema = z.enum(['free', 'paid', 'unknown']);

/** School grade: -1 preschool, 0 kindergarten, 1 to 12, 13 post-secondary. */
export const gradeSchema = z
  .int()
  .check(
    z.refine(
      (grade) => grade >= -1 && grade <= 13,
      'a grade from -1 (preschool) to 13 (post-secondary)',
    ),
  );

/** Both ends included. */
export const gradeRangeSchema = z
  .object({ from: gradeSchema, to: gradeSchema })
  .check(
    z.refine(({ from, to }) => from <= to, { error: 'a grade not below `from`', path: ['to'] }),
  );

/** A learning opportunity. Details of medium confidence are typical, not confirmed: check with the provider. */
export const programSchema = z.object({
  id: idSchema,
  name: textSchema,
  kind: programKindSchema,
  organizationId: absentOr(idSchema),
  organizationName: absentOr(textSchema),
  /** Ecosystems of its organization; may be empty. */
  ecosystemIds: z.array(idSchema),
  subjects: absentOr(z.array(textSchema)),
  grades: absentOr(gradeRangeSchema),
  cost: costSchema,
  languages: absentOr(z.array(languageSchema)),
  schedule: absentOr(textSchema),
  online: absentOr(z.boolean()),
  city: absentOr(textSchema),
  region: absentOr(regionSchema),
  country: absentOr(countrySchema),
  /** Absent together with `longitude` where a program has no place of its own. */
  latitude: absentOr(latitudeSchema),
  longitude: absentOr(longitudeSchema),
  precision: absentOr(precisionSchema),
  website: absentOr(httpUrlSchema),
  registrationUrl: absentOr(httpUrlSchema),
  /** Where the facts come from, one or more sources joined by " ; ". */
  source: textSchema,
  confidence: confidenceSchema,
});

export type ProgramKind = z.infer<typeof programKindSchema>;
export type Cost = z.infer<typeof costSchema>;
export type GradeRange = z.infer<typeof gradeRangeSchema>;
export type Program = z.infer<typeof programSchema>;
