/** The consent text by its version, as every form shows it and every application names it. */
import * as z from 'zod/mini';
import { instantSchema } from './common.ts';

/** The consent given: which text was shown, and when the box was ticked. */
export const consentSchema = z.object({
  textVersion: z
    .string()
    .check(z.regex(/^\d{4}-\d\d-\d\d$/, 'the version of the consent text, as "2026-11-01"')),
  at: instantSchema,
});

/**
 * The text shown beside the box that is ticked. A changed text gets a new version (the day it changed), so that an
 * application always tells what its sender agreed to.
 */
export const consentText = {
  version: '2026-11-22',
  text: {
    en: 'I agree that this directory keeps these answers and shows them to the people they are meant for, so that they can reply. I can correct or withdraw them at any time.',
    es: 'Acepto que este directorio guarde estas respuestas y las muestre a las personas a quienes van dirigidas, para que puedan responder. Puedo corregirlas o retirarlas en cualquier momento.',
  },
} as const;
