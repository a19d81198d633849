import { purposeWords, readingLog, type Purpose, type Reading, type ReadingMatter } from '@termijn/access';
import { codec, isUuid, oneOf, schemaOf, type FieldChecks, type StreamKind } from '@termijn/engine';

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z][A-Za-z -]{0,63}$/.test(value);
const isPiece = (value: unknown): value is string => value === 'file' || isUuid(value);

const fileRead: FieldChecks<Reading> = {
  what: isName,
  piece: isPiece,
  purpose: oneOf(...(Object.keys(purposeWords) as Purpose[])),
};

/** The streams `access-<id>`: who read the file with that id, apart from the stream of the file itself. */
export const accessLogKind: StreamKind<ReadingMatter> = {
  category: 'access',
  decider: readingLog,
  codec: codec<ReadingMatter['event']>({ FileRead: [{ schema: schemaOf(fileRead) }] }),
  note: () => ({}),
};
