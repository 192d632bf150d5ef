/** Sentences of the form that depend on what happened. */
import { dateFormat } from '../shared/format.ts';
import type { DraftNote } from './draft-keeper.ts';
import type { EcosystemChoice } from './ecosystem-choice.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

export function draftNoteWords(
  note: DraftNote | undefined,
  strings: JoinFormStrings,
  locale: string,
): string | undefined {
  if (note === undefined) return undefined;
  if (note.kind === 'forgotten') return strings.forgotten;
  const time = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(note.at);
  return note.kind === 'saved' ? strings.saved(time) : strings.restored(time);
}

/** "Program: summer-lab"; an ecosystem by its name, where that is known. */
export function aboutWords(
  reference: string | undefined,
  choice: EcosystemChoice,
  strings: JoinFormStrings,
): string | undefined {
  if (reference === undefined) return undefined;
  const slash = reference.indexOf('/');
  const type = reference.slice(0, slash) as keyof JoinFormStrings['recordTypes'];
  const id = reference.slice(slash + 1);
  return `${strings.recordTypes[type]}: ${ecosystemName(type, id, choice) ?? id}`;
}

function ecosystemName(type: string, id: string, choice: EcosystemChoice): string | undefined {
  if (type !== 'ecosystem') return undefined;
  if (choice.kind === 'fixed' && choice.ecosystem?.id === id) return choice.ecosystem.name;
  return choice.kind === 'open' ? choice.ecosystems.find((one) => one.id === id)?.name : undefined;
}
