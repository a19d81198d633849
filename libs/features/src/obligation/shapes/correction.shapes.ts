import {
  isObligationId,
  isPersonRef,
  type CorrectionEvent,
  type Flaw,
  type PlainFact,
  type Replacement,
} from '@termijn/domain';
import {
  isCount,
  isFilled,
  isRecordOf,
  listOf,
  oneOf,
  schemaOf,
  type EventCatalogue,
  type EventVersions,
  type Schema,
} from '@termijn/engine';
import { isDay } from '@termijn/kernel';
import type { Stored } from './stored';

const accepts = (schema: Schema, data: unknown): boolean => {
  try {
    schema.parse(data);
    return true;
  } catch {
    return false;
  }
};

/** A fact inside another fact: its type, and the fields of the newest version that is stored under that type. */
const plainFactIn = (catalogue: EventCatalogue<PlainFact>) => {
  const versions = new Map(Object.entries<EventVersions>(catalogue));
  return (value: unknown): value is PlainFact => {
    if (typeof value !== 'object' || value === null) return false;
    const { type, ...data } = value as Readonly<Record<string, unknown>>;
    const newest = versions.get(String(type))?.at(-1);
    return newest !== undefined && accepts(newest.schema, data);
  };
};

/**
 * Corrections, as they are stored. They hold whole facts, in the shape that those had when the correction was written:
 * once a fact gets a further version, so do the corrections that can hold it.
 */
export const correctionCatalogue = (plainFacts: EventCatalogue<PlainFact>): EventCatalogue<CorrectionEvent> => {
  const isPlainFact = plainFactIn(plainFacts);
  const factCorrected: Stored<'FactCorrected'> = {
    fact: isCount,
    as: isPlainFact,
    reason: oneOf('typing-error', 'wrong-document', 'later-evidence', 'wrong-person'),
    rederived: listOf(isRecordOf<Replacement>({ fact: isCount, as: isPlainFact })),
    flaws: listOf(
      isRecordOf<Flaw>({
        fact: isCount,
        refusal: isFilled,
        remedy: oneOf('withdraw-notice', 'take-back-file', 'correct-step'),
      }),
    ),
    on: isDay,
  };
  const identityCorrected: Stored<'IdentityCorrected'> = {
    person: isPersonRef,
    file: isObligationId,
    facts: listOf(isPlainFact),
    on: isDay,
  };
  const fileAdopted: Stored<'FileAdopted'> = { from: isObligationId, on: isDay };
  return {
    FactCorrected: [{ schema: schemaOf(factCorrected) }],
    IdentityCorrected: [{ schema: schemaOf(identityCorrected) }],
    FileAdopted: [{ schema: schemaOf(fileAdopted) }],
  };
};
