import { canonical } from '../canonical/canonical';
import type { Digest } from '../chain/event-digest';

/** The name of the form, which changes when what a member means changes. */
export const dossierFormat = 'termijn-dossier/1';

/** One event of a file, with its place in the log and what shows that it was there. */
export interface DossierEvent {
  readonly id: string;
  readonly type: string;
  /** Its place in its stream, from 0. */
  readonly revision: number;
  /** Its position in the log of the installation, a whole number as text. Positions may jump. */
  readonly position: string;
  readonly data: unknown;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly digest?: Digest };
  /** Its place among the leaves of the tree over the log, from 0. Places do not jump. */
  readonly index: number;
  /** The inclusion proof (RFC 9162) under the root of the checkpoint: hashes of 32 bytes in base64, lowest first. */
  readonly inclusion: readonly string[];
}

/** One whole stream, from its first event on. */
export interface DossierStream {
  readonly stream: string;
  readonly events: readonly DossierEvent[];
}

/** The keys under which the file says that it was signed. What a file says of its own keys proves nothing of whose they are. */
export interface DossierKeys {
  /** The verifier key (C2SP signed-note) of the notary that signed the checkpoint and sealed the file. */
  readonly notary: string;
  readonly witnesses: readonly string[];
  /** The certificate of the time stamp authority, as PEM. */
  readonly authority?: string;
}

/** All of a dossier but its seal. */
export interface UnsealedDossier {
  readonly format: typeof dossierFormat;
  /** The id of the procedure. Its stream is the first of `streams`. */
  readonly procedure: string;
  /** The name of the log, as in its checkpoints. */
  readonly origin: string;
  /** The day on which the dossier was issued, as `2026-11-23`. */
  readonly issuedOn: string;
  readonly language: 'nl' | 'fr';
  readonly streams: readonly DossierStream[];
  /** The signed note of the checkpoint under which the events are proved, with the cosignatures of witnesses. */
  readonly checkpoint: string;
  /** An RFC 3161 token over the checkpoint: DER in base64. */
  readonly timestamp?: string;
  readonly keys: DossierKeys;
}

/** A file that proves itself: the history of a procedure, with proofs that it stood in the log. */
export interface Dossier extends UnsealedDossier {
  /** A signed note over all the rest, so that no byte of the file is without cover. See `sealText`. */
  readonly seal: string;
}

/** Why a text is no dossier. `not-canonical` covers double members, spaces and anything before or behind the document. */
export type DossierFlaw = 'too-large' | 'too-deep' | 'not-json' | 'not-canonical' | 'wrong-shape';

/** What is wrong with a text, and where, for a shape that is not ours. */
export interface DossierFault {
  readonly flaw: DossierFlaw;
  /** The member, as `$.streams[0].events`. */
  readonly at?: string;
}

export type ReadDossier = { readonly dossier: Dossier } | { readonly fault: DossierFault };

/** The most UTF-16 units of a dossier. A procedure has tens of events of a few hundred each. */
export const dossierUnitsMax = 32 * 1024 * 1024;

/** The deepest that lists and objects may stand in each other. The law's facts need five levels below the event. */
const depthMax = 64;

/** The file of a dossier: its canonical text (RFC 8785), the same for the same dossier. */
export const dossierText = (dossier: Dossier): string => canonical(dossier);

/**
 * Reads the file of a dossier. Only its one canonical text is read, so that two files that differ in a byte are never
 * the same dossier. Total: whatever the text is, there is an answer, and the work is bounded by its length.
 */
export const readDossier = (text: string): ReadDossier => {
  if (text.length > dossierUnitsMax) return { fault: { flaw: 'too-large' } };
  if (isTooDeep(text)) return { fault: { flaw: 'too-deep' } };
  const value = parsed(text);
  if (value === undefined) return { fault: { flaw: 'not-json' } };
  if (!isCanonical(value, text)) return { fault: { flaw: 'not-canonical' } };
  const at = isDossier(value, '$');
  return at === undefined ? { dossier: value as Dossier } : { fault: { flaw: 'wrong-shape', at } };
};

/** Counted on the text itself, before anything recursive meets it. What is no JSON may be miscounted; it is refused either way. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') isInText = !isInText;
    else if (isInText && mark === '\\') at += 1;
    else if (!isInText && (mark === '{' || mark === '[')) depth += 1;
    else if (!isInText && (mark === '}' || mark === ']')) depth -= 1;
    if (depth > depthMax) return true;
  }
  return false;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isCanonical = (value: unknown, text: string): boolean => {
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
};

/** Checks a value; the answer is the place of the first thing that is not as it should be. */
type Check = (value: unknown, at: string) => string | undefined;

const when =
  (isRight: (value: unknown) => boolean): Check =>
  (value, at) =>
    isRight(value) ? undefined : at;

const listOf =
  (item: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return at;
    for (const [index, each] of value.entries()) {
      const wrong = item(each, `${at}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

/** An object with these members and no others. */
const objectOf =
  (members: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) => {
    if (!isObject(value)) return at;
    const all = { ...members, ...optional };
    for (const name of Object.keys(value)) if (!Object.hasOwn(all, name)) return `${at}.${name}`;
    for (const [name, check] of Object.entries(all)) {
      if (!Object.hasOwn(value, name) && Object.hasOwn(optional, name)) continue;
      const wrong = check(value[name], `${at}.${name}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matching = (form: RegExp): Check => when((value) => typeof value === 'string' && form.test(value));

const text = when((value) => typeof value === 'string');
const line = matching(/^[\x21-\x7e]{1,512}$/);
const place = when((value) => Number.isSafeInteger(value) && (value as number) >= 0);
/** 32 bytes in base64, in the one way of writing them. */
const hash = matching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
/** A root over 2^53 leaves has 53 hashes below it on each way. */
const proof: Check = (value, at) => (Array.isArray(value) && value.length > 64 ? at : listOf(hash)(value, at));

const metadata: Check = (value, at) => {
  if (!isObject(value)) return at;
  return value.digest === undefined ? undefined : matching(/^[0-9a-f]{64}$/)(value.digest, `${at}.digest`);
};

const event = objectOf({
  id: line,
  type: line,
  revision: place,
  position: matching(/^(0|[1-9]\d{0,19})$/),
  data: when((value) => value !== undefined),
  metadata,
  index: place,
  inclusion: proof,
});

const isDossier = objectOf(
  {
    format: when((value) => value === dossierFormat),
    procedure: line,
    origin: line,
    issuedOn: matching(/^\d{4}-\d{2}-\d{2}$/),
    language: when((value) => value === 'nl' || value === 'fr'),
    streams: listOf(objectOf({ stream: line, events: listOf(event) })),
    checkpoint: text,
    keys: objectOf({ notary: line, witnesses: listOf(line) }, { authority: text }),
    seal: text,
  },
  { timestamp: matching(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/) },
);
