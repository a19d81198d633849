import { personData, personNoteOf, type PersonMatter } from '@termijn/domain';
import { reading, type StreamKind } from '@termijn/engine';
import { personCodec } from './person.codec';

/** The streams `person-<pseudonym>`: what became of the data of a person, and nothing of what they say. */
export const personKind: StreamKind<PersonMatter> = {
  category: 'person',
  decider: personData,
  codec: personCodec,
  note: personNoteOf,
};

/** How these streams are read. */
export const personReading = reading(personKind);
