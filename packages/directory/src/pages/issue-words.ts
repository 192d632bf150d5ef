/** What is wrong with an answer, in the words of the person who gave it. */
import type { Issue } from '@stem-ecosystems/schema/problem';
import type { Language } from './language.ts';

/** The fields that the plain forms ask for; a path of the schema begins with one of them. */
export const FORM_FIELDS = [
  'ecosystemId',
  'name',
  'email',
  'organization',
  'website',
  'city',
  'message',
  'answer',
  'consent',
  'token',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export const fieldLabels: Readonly<Record<Language, Readonly<Record<FormField, string>>>> = {
  en: {
    ecosystemId: 'Ecosystem',
    name: 'Your name',
    email: 'Your email',
    organization: 'Organization',
    website: 'Website',
    city: 'City',
    message: 'Message',
    answer: 'Your answer',
    consent: 'Your agreement',
    token: 'Your code',
  },
  es: {
    ecosystemId: 'Ecosistema',
    name: 'Su nombre',
    email: 'Su correo electrónico',
    organization: 'Organización',
    website: 'Sitio web',
    city: 'Ciudad',
    message: 'Mensaje',
    answer: 'Su respuesta',
    consent: 'Su acuerdo',
    token: 'Su código',
  },
};

interface IssueStrings {
  missing: Readonly<Partial<Record<FormField, string>>>;
  missingOther: string;
  email: string;
  website: string;
  tooLong: (limit: string) => string;
  other: string;
}

const issueStrings: Readonly<Record<Language, IssueStrings>> = {
  en: {
    missing: {
      ecosystemId: 'Choose the ecosystem you write to.',
      name: 'Enter your name.',
      email: 'Enter your email address, so that you can get a reply.',
      message: 'Write your message.',
      consent: 'Tick the box: without your agreement nothing can be kept, or answered.',
      token: 'Enter the code from the link you were given.',
    },
    missingOther: 'Fill in this field.',
    email: 'Enter an email address like name@example.org.',
    website: 'Enter a whole web address like https://example.org.',
    tooLong: (limit) => `Shorten this to at most ${limit} characters.`,
    other: 'Check this answer.',
  },
  es: {
    missing: {
      ecosystemId: 'Elija el ecosistema al que escribe.',
      name: 'Escriba su nombre.',
      email: 'Escriba su correo electrónico para poder recibir una respuesta.',
      message: 'Escriba su mensaje.',
      consent: 'Marque la casilla: sin su acuerdo no se puede guardar ni responder nada.',
      token: 'Escriba el código del enlace que recibió.',
    },
    missingOther: 'Complete este campo.',
    email: 'Escriba un correo electrónico como nombre@example.org.',
    website: 'Escriba una dirección web completa como https://example.org.',
    tooLong: (limit) => `Acorte este texto a ${limit} caracteres como máximo.`,
    other: 'Revise esta respuesta.',
  },
};

/** The field an issue belongs to; undefined where no form asks for it. */
export function fieldOf(issue: Issue): FormField | undefined {
  return FORM_FIELDS.find((field) => field === issue.path.split('.')[0]);
}

/** One issue of the schema as a sentence for its field. */
export function wordIssue(issue: Issue, language: Language): string {
  const strings = issueStrings[language];
  const field = fieldOf(issue);
  const { value } = issue;
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
    return (field && strings.missing[field]) ?? strings.missingOther;
  }
  const limit = /at most (\d+) characters/.exec(issue.message)?.[1];
  if (limit !== undefined) {
    return strings.tooLong(new Intl.NumberFormat(language).format(Number(limit)));
  }
  if (field === 'email') return strings.email;
  if (field === 'website') return strings.website;
  return strings.other;
}
