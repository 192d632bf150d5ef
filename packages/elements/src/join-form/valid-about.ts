import { referenceSchema } from '@stem-ecosystems/schema/reference';
import { unexpected } from '../shared/attributes.ts';
import { warnOnce } from '../shared/log.ts';

/** What a message is about; undefined, and said once, where `about` is no reference "type/id". */
export function validAbout(tag: string, about: string | undefined): string | undefined {
  if (about === undefined || referenceSchema.safeParse(about).success) return about;
  warnOnce(tag, 'about', unexpected('about', 'a reference "type/id"', about));
  return undefined;
}
