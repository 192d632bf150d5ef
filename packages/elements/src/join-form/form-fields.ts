/** Which fields each purpose asks for, in the order shown. */
import type { Purpose } from '@stem-ecosystems/schema/application';

/** Purposes this form takes; the others of the contract need forms of their own. */
export const TAKEN_PURPOSES = ['join-ecosystem', 'contact'] as const satisfies readonly Purpose[];
export type TakenPurpose = (typeof TAKEN_PURPOSES)[number];

export type FieldName =
  | 'ecosystemId'
  | 'as'
  | 'name'
  | 'email'
  | 'organization'
  | 'sector'
  | 'website'
  | 'city'
  | 'message'
  | 'consent';

/** What was typed or chosen, as text; a ticked box is `yes`. Absent and empty mean the same. */
export type FieldValues = Partial<Record<FieldName, string>>;

export interface FieldDefinition {
  name: FieldName;
  control: 'ecosystem' | 'kind' | 'text' | 'sector' | 'paragraph' | 'consent';
  /** `type` of the input. */
  type?: 'email' | 'url';
  required?: boolean;
  /** Autofill token (HTML 4.10.18.7.1). */
  autocomplete?: 'name' | 'email' | 'organization' | 'url' | 'address-level2';
  /** Asked only of those who join as an organization. */
  onlyOrganizations?: true;
  /** Stands beside the field before it where there is room. */
  paired?: true;
}

const NAME: FieldDefinition = {
  name: 'name',
  control: 'text',
  required: true,
  autocomplete: 'name',
};
const EMAIL: FieldDefinition = {
  name: 'email',
  control: 'text',
  type: 'email',
  required: true,
  autocomplete: 'email',
  paired: true,
};
const ORGANIZATION: FieldDefinition = {
  name: 'organization',
  control: 'text',
  autocomplete: 'organization',
};
const MESSAGE: FieldDefinition = { name: 'message', control: 'paragraph', required: true };
const CONSENT: FieldDefinition = { name: 'consent', control: 'consent', required: true };

export const FORM_FIELDS: Readonly<Record<TakenPurpose, readonly FieldDefinition[]>> = {
  contact: [
    { name: 'ecosystemId', control: 'ecosystem' },
    NAME,
    EMAIL,
    ORGANIZATION,
    MESSAGE,
    CONSENT,
  ],
  'join-ecosystem': [
    { name: 'ecosystemId', control: 'ecosystem', required: true },
    { name: 'as', control: 'kind' },
    NAME,
    EMAIL,
    ORGANIZATION,
    { name: 'city', control: 'text', autocomplete: 'address-level2', paired: true },
    { name: 'sector', control: 'sector', onlyOrganizations: true },
    {
      name: 'website',
      control: 'text',
      type: 'url',
      autocomplete: 'url',
      onlyOrganizations: true,
      paired: true,
    },
    MESSAGE,
    CONSENT,
  ],
};

/** The fields to show for what is filled in so far. */
export function shownFields(purpose: TakenPurpose, values: FieldValues): FieldDefinition[] {
  return FORM_FIELDS[purpose].filter(
    (field) => field.onlyOrganizations !== true || values.as === 'organization',
  );
}
