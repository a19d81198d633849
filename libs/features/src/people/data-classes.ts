import type { DataClass } from '@termijn/access';
import type { PaperKind } from '@termijn/domain';
import type { Paper } from './paper';
import type { Person, PersonRecord } from './person';

/** What kind of thing a field of the sealed register tells. Free text may say anything, so it has a class of its own. */
export type FieldClass = DataClass | 'free-text';

/** The class of every field of a person. A field without a class does not compile. */
export const personClasses: Readonly<Record<keyof Required<Person>, FieldClass>> = {
  familyName: 'identity',
  givenName: 'identity',
  birthDate: 'identity',
  language: 'contact',
  email: 'contact',
};

/** The class of every field of a record; what stands in `person` has classes of its own. */
export const recordClasses: Readonly<Record<Exclude<keyof Required<PersonRecord>, 'person'>, FieldClass>> = {
  source: 'identity',
};

/** The class of every field of a paper; `byKind` where that hangs on what kind of paper it is. */
export const paperFieldClasses: Readonly<Record<keyof Required<Paper>, FieldClass | 'byKind'>> = {
  kind: 'duty',
  on: 'duty',
  by: 'duty',
  text: 'byKind',
  file: 'byKind',
};

/** What the contents of each kind of paper tell. A proof for an exemption is most often a medical one. */
export const paperClasses: Readonly<Record<PaperKind, FieldClass>> = {
  note: 'free-text',
  'medical-certificate': 'medical',
  'exemption-proof': 'medical',
  defence: 'sanction',
  'other-proof': 'free-text',
};

/** The class that decides who sees it: free text is shown to whoever may see the most private thing that it could tell. */
export const maskClassOf = (fieldClass: FieldClass): DataClass => (fieldClass === 'free-text' ? 'medical' : fieldClass);
