import { createHash } from 'node:crypto';
import type { DossierOnRecord, Edition, Evidence, IssuedDossier, Making, Tongue } from '@termijn/domain';
import type { PaperJob } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import {
  dossierText,
  openPdf,
  parseCheckpoint,
  sealedDossier,
  sealedPdf,
  sealPdf,
  splitNote,
  utf8,
  type Dossier,
  type DossierKeys,
} from '@termijn/proof';
import { dossierOf, eventsOf, type Shown } from './dossier-data';
import type { DossierDesk } from './dossier-desk';
import type { Histories } from './histories';
import { attachmentName, paperOf } from './paper-of';
import { paperTemplate, templateVersion } from './paper.template';

/** A dossier as files. */
export interface MadeDossier {
  /** The data, `dossier.json`. */
  readonly data: Uint8Array;
  /** The PDF with the data inside. */
  readonly paper: Uint8Array;
}

/** What to make: for whom, in which language, with which day on it. */
export interface DossierAsked {
  readonly edition: Edition;
  readonly language: Tongue;
  readonly on: Day;
}

/** SHA-256 in hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** With what this build makes dossiers. */
export const makingBy = ({ typesetter, address }: DossierDesk): Making => ({
  template: templateVersion,
  compiler: typesetter.compiler,
  address,
});

/**
 * Makes a dossier for the first time, under the newest checkpoint, and tells all that is needed to make it again. Throws
 * what the notary throws, and `UnsettablePaper`.
 */
export const makeDossier = async (
  desk: DossierDesk,
  histories: Histories,
  asked: DossierAsked,
): Promise<MadeDossier & { readonly issued: IssuedDossier }> => {
  const { notary } = desk;
  const { origin, signer, witnesses, authority } = notary;
  const proofs = await notary.prove(eventsOf(histories).map(({ position }) => position));
  const keys: DossierKeys = { notary: signer.vkey, witnesses, ...(authority !== undefined && { authority }) };
  const { edition, language, on } = asked;
  const dossier = sealedDossier(dossierOf(histories, { ...proofs, origin, keys }, language, on), signer);
  const making = makingBy(desk);
  const { data, job } = setting(histories, dossier, asked, making);
  const paper = sealedPdf(desk.typesetter.typeset(job), signer);
  const opened = openPdf(paper);
  if ('flaw' in opened) throw new TypeError(`a dossier that was just sealed cannot be opened: ${opened.flaw}`);
  const evidence: Evidence = {
    origin,
    checkpoint: proofs.checkpoint,
    timestamp: proofs.timestamp ?? 'none',
    notary: signer.vkey,
    witnesses,
    authority: authority ?? 'none',
    seals: { data: dossier.seal, rendering: opened.note },
  };
  const digests = { data: digestOf(data), paper: digestOf(paper) };
  return { data, paper, issued: { edition, language, reach: histories.reach, evidence, making, digests } };
};

/**
 * Makes a dossier on record again from the same facts: with the checkpoint, the keys and the seals that it had, whatever
 * they are now. Throws what the notary throws, and `UnsettablePaper`.
 */
export const remakeDossier = async (
  desk: DossierDesk,
  histories: Histories,
  record: DossierOnRecord,
): Promise<MadeDossier> => {
  const { origin, checkpoint, timestamp, notary, witnesses, authority, seals } = record.evidence;
  const shown: Shown = {
    origin,
    checkpoint,
    ...(timestamp !== 'none' && { timestamp }),
    keys: { notary, witnesses, ...(authority !== 'none' && { authority }) },
    events: await desk.notary.proveUnder(
      sizeIn(checkpoint),
      eventsOf(histories).map(({ position }) => position),
    ),
  };
  const dossier = { ...dossierOf(histories, shown, record.language, record.on), seal: seals.data };
  const { address } = record.making;
  const { data, job } = setting(histories, dossier, record, { ...makingBy(desk), address });
  return { data, paper: sealPdf(desk.typesetter.typeset(job), seals.rendering) };
};

/** How many entries a checkpoint speaks of; 0 for what is none. */
const sizeIn = (checkpoint: string): number => parseCheckpoint(splitNote(checkpoint)?.text ?? '')?.size ?? 0;

const setting = (
  histories: Histories,
  dossier: Dossier,
  { edition, language, on }: DossierAsked,
  making: Making,
): { readonly data: Uint8Array; readonly job: PaperJob } => {
  const data = utf8(dossierText(dossier));
  const paper = paperOf({ histories, dossier, digest: digestOf(data), edition, language, on, making });
  return { data, job: { template: paperTemplate, data: paper, attachment: { name: attachmentName, bytes: data } } };
};
