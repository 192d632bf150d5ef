/**
 * What a plain message and joining an ecosystem consist of, and the answers that all applications share. Apart from
 * the other purposes, so that a form for these two loads no more than it checks.
 */
import * as z from 'zod/mini';
import { absentOr, httpUrlSchema, idSchema, languageSchema, sectorSchema } from './common.ts';
import { referenceSchema } from './reference.ts';
import { consentSchema } from './consent.ts';
import { atMost, notEmpty } from './length.ts';

const trim: z.core.CheckFn<string> = (payload) => {
  payload.value = payload.value.trim();
};

/** One line of an answer: trimmed, not empty, without control characters, at most 200 characters. */
export const lineSchema = z
  .string()
  .check(trim, notEmpty('text that is not empty'), atMost(200), z.regex(/^\P{Cc}*$/u, 'one line'));

/** Several lines of an answer, trimmed, not empty, at most 5,000 characters. */
export const paragraphSchema = z
  .string()
  .check(trim, notEmpty('text that is not empty'), atMost(5000));

/**
 * An e-mail address as HTML's `<input type=email>` takes it, with a dot in the host, at most 254 characters
 * (RFC 5321 section 4.5.3.1). Without flags, which JSON Schema has no place for.
 */
export const emailSchema = z
  .string()
  .check(
    trim,
    atMost(254),
    z.regex(
      /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/,
      'an e-mail address, as "name@example.org"',
    ),
  );

export const purposeSchema = z.enum([
  'start-ecosystem',
  'join-ecosystem',
  'contact',
  'propose-session',
]);

/** What is asked for whatever purpose. */
export const answersOfAll = {
  name: lineSchema,
  email: emailSchema,
  organization: absentOr(lineSchema),
  message: paragraphSchema,
  consent: consentSchema,
  /** Language the form was shown in; answers and the status page use it. */
  language: absentOr(languageSchema),
};

/** A message to one ecosystem or to the network. */
export const contactApplicationSchema = z.object({
  purpose: z.literal('contact'),
  ecosystemId: absentOr(idSchema),
  /** The record a correction is about. */
  about: absentOr(referenceSchema),
  ...answersOfAll,
});

/** A person or organization joins a local ecosystem. */
export const joinEcosystemApplicationSchema = z.object({
  purpose: z.literal('join-ecosystem'),
  ecosystemId: idSchema,
  as: absentOr(z.enum(['person', 'organization'])),
  sector: absentOr(sectorSchema),
  website: absentOr(httpUrlSchema),
  city: absentOr(lineSchema),
  ...answersOfAll,
});
