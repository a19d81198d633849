import { bytesOfBase64 } from '../bytes/bytes';
import { parseCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import { cosignedAt, parseCosignatureVerifier } from '../checkpoint/cosignature';
import { openNote, splitNote } from '../note/note';
import { parseVerifier } from '../note/signers';
import { checkTimestamp } from '../timestamp/check';
import { stampedBytes } from '../timestamp/stamped';
import { checkEvents, checkInclusions } from './check-events';
import { readDossier, type Dossier } from './dossier';
import { fileBytesMax, looksLikePdf, textOf } from './pdf-file';
import { openPdf, type OpenedPdf } from './pdf-seal';
import { isSealOf, isSealOfPdf } from './seal';
import type { Trust } from './trust';
import { verdictOf, type Finding, type Verdict } from './verdict';

/**
 * Checks the file of a dossier, PDF or JSON, against what the checker trusts. Needs nothing but the file: no network, no
 * store and no clock. Total: whatever the bytes are, there is a verdict.
 */
export const checkDossierFile = async (bytes: Uint8Array, trust: Trust): Promise<Verdict> => {
  if (!looksLikePdf(bytes)) return checkText(bytes.length > fileBytesMax ? undefined : textOf(bytes), trust);
  const pdf = openPdf(bytes);
  if ('flaw' in pdf) return verdictOf([{ check: 'pdf-seal', outcome: 'fails', reason: pdf.flaw }]);
  return checkText(pdf.dossierText, trust, pdf);
};

const checkText = async (text: string | undefined, trust: Trust, pdf?: OpenedPdf): Promise<Verdict> => {
  if (text === undefined) return verdictOf([{ check: 'form', outcome: 'fails', reason: 'not-text' }]);
  const read = readDossier(text);
  if ('fault' in read) {
    const { flaw, at } = read.fault;
    return verdictOf([{ check: 'form', outcome: 'fails', reason: flaw, ...(at !== undefined && { about: at }) }]);
  }
  return checkDossier(read.dossier, trust, pdf);
};

/** Checks a dossier that was read, and the rendering in which it came. */
export const checkDossier = async (
  dossier: Dossier,
  trust: Trust,
  pdf?: Pick<OpenedPdf, 'rendering' | 'note'>,
): Promise<Verdict> => {
  const { notary } = dossier.keys;
  // Of a paper that was changed, what it carries is not asked any further.
  if (pdf !== undefined && !isSealOfPdf(pdf.rendering, pdf.note, notary))
    return verdictOf([sealFinding('pdf-seal', false)], dossier);
  const { finding, checkpoint } = checkCheckpoint(dossier, trust);
  const findings: readonly Finding[] = [
    { check: 'form', outcome: 'holds' },
    ...(pdf === undefined ? [] : [sealFinding('pdf-seal', true)]),
    sealFinding('seal', isSealOf(dossier, notary)),
    ...checkEvents(dossier),
    finding,
    ...(checkpoint === undefined ? [] : [checkInclusions(dossier, checkpoint)]),
    checkNotary(dossier, trust),
    ...checkWitnesses(dossier, trust),
    await checkStamp(dossier, trust),
  ];
  return verdictOf(findings, dossier);
};

const sealFinding = (check: 'seal' | 'pdf-seal', holds: boolean): Finding =>
  holds ? { check, outcome: 'holds' } : { check, outcome: 'fails', reason: 'seal-differs' };

/** The checkpoint of the log that the file names, signed under the key that the file names, or one of before that is trusted. */
const checkCheckpoint = (
  { checkpoint, keys, origin }: Dossier,
  { notaries, old }: Trust,
): { finding: Finding; checkpoint?: Checkpoint } => {
  const check = 'checkpoint';
  const verifiers = [...new Set([keys.notary, ...notaries, ...old])]
    .map(parseVerifier)
    .filter((verifier) => verifier !== undefined);
  const note = openNote(checkpoint, verifiers);
  const read = note && parseCheckpoint(note.text);
  if (read === undefined) return { finding: { check, outcome: 'fails', reason: 'checkpoint-unsigned' } };
  if (read.origin !== origin)
    return { finding: { check, outcome: 'fails', reason: 'another-log', about: read.origin } };
  return { finding: { check, outcome: 'holds', about: `${read.origin}, ${read.size}` }, checkpoint: read };
};

/** Whether the checker knows the key under which the file was sealed, from elsewhere. */
const checkNotary = ({ keys: { notary } }: Dossier, { notaries, old }: Trust): Finding => {
  const found = { check: 'notary', about: notary } as const;
  if (notaries.includes(notary)) return { ...found, outcome: 'holds' };
  if (old.includes(notary)) return { ...found, outcome: 'holds', reason: 'notary-old' };
  return notaries.length + old.length === 0
    ? { ...found, outcome: 'open', reason: 'no-notary-trusted' }
    : { ...found, outcome: 'fails', reason: 'notary-unknown' };
};

/** What witnesses say of the checkpoint, each by itself: one that does not hold takes nothing from another. */
const checkWitnesses = ({ checkpoint, keys }: Dossier, trust: Trust): readonly Finding[] => {
  const signed = splitNote(checkpoint)?.signatures ?? [];
  const verifiers = [...new Set([...keys.witnesses, ...trust.witnesses])]
    .map(parseCosignatureVerifier)
    .filter((verifier) => verifier !== undefined)
    .filter(({ name, id }) => signed.some((line) => line.name === name && line.id === id));
  if (verifiers.length === 0) return [{ check: 'witness', outcome: 'open', reason: 'no-witness' }];
  return verifiers.map((verifier): Finding => {
    const found = { check: 'witness', about: verifier.name } as const;
    const [signature] = openNote(checkpoint, [verifier])?.signatures ?? [];
    if (signature === undefined) return { ...found, outcome: 'fails', reason: 'seal-differs' };
    const seen = { ...found, seenAt: cosignedAt(signature) };
    const isTrusted = trust.witnesses.includes(verifier.vkey);
    return isTrusted ? { ...seen, outcome: 'holds' } : { ...seen, outcome: 'open', reason: 'witness-unknown' };
  });
};

/** What an authority says of the checkpoint, whose certificate the checker must know: the one that a file brings names anybody. */
const checkStamp = async ({ checkpoint, timestamp }: Dossier, { authorities }: Trust): Promise<Finding> => {
  const check = 'timestamp';
  if (timestamp === undefined) return { check, outcome: 'open', reason: 'no-timestamp' };
  if (!hasSignatures()) return { check, outcome: 'open', reason: 'no-signatures-here' };
  const token = bytesOfBase64(timestamp) ?? new Uint8Array();
  const found = await checkTimestamp({ token, imprintOf: stampedBytes(checkpoint), trusted: authorities.join('\n') });
  if ('stampedAt' in found) return { check, outcome: 'holds', about: found.by, seenAt: found.stampedAt };
  return found.flaw === 'untrusted'
    ? { check, outcome: 'open', reason: 'authority-unknown' }
    : { check, outcome: 'fails', reason: 'timestamp-differs' };
};

/** A browser has no signatures of certificates for a page that came over a wire without TLS. */
const hasSignatures = (): boolean =>
  (globalThis.crypto as { readonly subtle?: unknown } | undefined)?.subtle !== undefined;
