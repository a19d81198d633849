import type { Tongue } from '@termijn/domain';
import type { EventProof, RecordedEvent } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import {
  dossierFormat,
  type Dossier,
  type DossierKeys,
  type DossierStream,
  type UnsealedDossier,
} from '@termijn/proof';
import { obligationKind } from '../obligation/obligation.kind';
import { sanctionKind } from '../sanction/sanction.kind';
import type { Histories } from './histories';

/** What shows that the events of a dossier stood in the log, in the order of `eventsOf`. */
export interface Shown {
  readonly origin: string;
  readonly checkpoint: string;
  /** In base64; absent without a time stamp. */
  readonly timestamp?: string;
  readonly events: readonly EventProof[];
  readonly keys: DossierKeys;
}

/** The events that a dossier holds: those of the procedure, and then those of the file. */
export const eventsOf = ({ procedure, file }: Histories): readonly RecordedEvent[] => [...procedure, ...file];

/** A dossier as data, still without its seal. It holds the events as they are stored, and so names nobody. */
export const dossierOf = (
  histories: Histories,
  { origin, checkpoint, timestamp, events, keys }: Shown,
  language: Tongue,
  on: Day,
): UnsealedDossier => {
  const { id, fileId, procedure, file } = histories;
  const streamOf = (stream: string, stored: readonly RecordedEvent[], first: number): DossierStream => ({
    stream,
    events: stored.map(({ id, type, revision, position, data, metadata }, at) => ({
      ...{ id, type, revision, position: String(position), data, metadata: { ...metadata } },
      ...events[first + at]!,
    })),
  });
  return {
    format: dossierFormat,
    procedure: id,
    origin,
    issuedOn: on,
    language: lawLanguageOf(histories, language),
    streams: [
      streamOf(`${sanctionKind.category}-${id}`, procedure, 0),
      streamOf(`${obligationKind.category}-${fileId}`, file, procedure.length),
    ],
    checkpoint,
    ...(timestamp !== undefined && { timestamp }),
    keys,
  };
};

/** The data are in a language of the law: in that of the person where the paper is in English, in Dutch if it is unknown. */
const lawLanguageOf = ({ procedureView: { standing } }: Histories, language: Tongue): Dossier['language'] => {
  if (language !== 'en') return language;
  return standing.phase !== 'unknown' && standing.language === 'fr' ? 'fr' : 'nl';
};
