import { editionLanguages, type DossierEvent } from '@termijn/domain';
import {
  codec,
  isCount,
  isFilled,
  isRecordOf,
  listOf,
  oneOf,
  schemaOf,
  type Check,
  type EventCatalogue,
  type FieldChecks,
} from '@termijn/engine';
import { isDay } from '@termijn/kernel';

const isPosition: Check<string> = (value): value is string => typeof value === 'string' && /^\d{1,20}$/.test(value);
const isDigest: Check<string> = (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const dossierIssued: FieldChecks<Omit<DossierEvent, 'type'>> = {
  edition: oneOf('procedure', 'person'),
  language: oneOf(...editionLanguages.person),
  reach: isRecordOf<DossierEvent['reach']>({ procedure: isCount, file: isCount, position: isPosition }),
  evidence: isRecordOf<DossierEvent['evidence']>({
    origin: isFilled,
    checkpoint: isFilled,
    timestamp: isFilled,
    notary: isFilled,
    witnesses: listOf(isFilled),
    authority: isFilled,
    seals: isRecordOf<DossierEvent['evidence']['seals']>({ data: isFilled, rendering: isFilled }),
  }),
  making: isRecordOf<DossierEvent['making']>({ template: isFilled, compiler: isFilled, address: isFilled }),
  digests: isRecordOf<DossierEvent['digests']>({ data: isDigest, paper: isDigest }),
  on: isDay,
};

/** Every event about dossiers with every version ever stored, oldest first. Versions are added, never edited. */
export const dossierCatalogue: EventCatalogue<DossierEvent> = {
  DossierIssued: [{ schema: schemaOf(dossierIssued) }],
};

/** Between facts about dossiers and the JSON in the log. */
export const dossierCodec = codec(dossierCatalogue);
