import {
  dossiers,
  objectionToIssuing,
  onRecord,
  type DossierMatter,
  type DossierOnRecord,
  type DossierRefusal,
  type SanctionId,
} from '@termijn/domain';
import { handle, streamName, uuidOf, type EventStore, type Intent, type Outcome, type Uuid } from '@termijn/engine';
import { fold } from '@termijn/kernel';
import type { DossierDesk } from './dossier-desk';
import { dossierKind } from './dossier.kind';
import { readHistories } from './histories';
import { makeDossier, type DossierAsked, type MadeDossier } from './make-dossier';

/** A dossier on record with the number by which it is asked for, from 1 on. */
export interface NumberedDossier extends DossierOnRecord {
  readonly number: number;
}

/** What became of the wish for a dossier. `isNew` is false for one that was issued already. */
export type IssueOutcome =
  | { readonly outcome: 'issued'; readonly isNew: boolean; readonly dossier: NumberedDossier }
  | { readonly outcome: 'refused'; readonly refusal: DossierRefusal | 'not-opened' };

/** The dossiers of a procedure that were issued, oldest first. Throws `UnreadableEvent` and `StoreUnavailable`. */
export const dossiersOf = async (store: EventStore, id: SanctionId): Promise<readonly NumberedDossier[]> => {
  const state = await standingOf(store, id);
  return state.phase === 'none' ? [] : state.issued.map((dossier, index) => ({ ...dossier, number: index + 1 }));
};

const standingOf = async (store: EventStore, id: SanctionId): Promise<DossierMatter['state']> => {
  const { events } = await store.read(streamName(`${dossierKind.category}-${id}`));
  return fold(
    dossiers,
    events.map((recorded) => dossierKind.codec.decode(recorded)),
  );
};

/**
 * Issues a dossier: makes it, puts on record what it is, and keeps its bytes. What was issued at the same place of the
 * log in that edition and language is the answer to asking again. Throws what `makeDossier` and `handle` throw.
 */
export const issueDossier = async (
  desk: DossierDesk,
  id: SanctionId,
  asked: DossierAsked,
  intent: Intent,
): Promise<IssueOutcome> => {
  const { eventStore } = desk;
  const histories = await readHistories(eventStore, id);
  const barred = objectionToIssuing('IssueDossier', intent.actor.role);
  if (barred !== undefined) return { outcome: 'refused', refusal: barred };
  if (histories === undefined) return { outcome: 'refused', refusal: 'not-opened' };

  const wish = { edition: asked.edition, language: asked.language, reach: histories.reach };
  const find = async (): Promise<NumberedDossier | undefined> => {
    const state = await standingOf(eventStore, id);
    const found = onRecord(state, wish);
    return found && state.phase === 'issued' ? { ...found, number: state.issued.indexOf(found) + 1 } : undefined;
  };
  const earlier = await find();
  if (earlier !== undefined) return { outcome: 'issued', isNew: false, dossier: earlier };

  const { issued, ...made } = await makeDossier(desk, histories, asked);
  const command = { type: 'IssueDossier', ...issued, on: asked.on } as const;
  const outcome = await handle(eventStore, dossierKind, id, command, intent);
  if (outcome.outcome === 'refused') return outcome;
  const dossier = (await recordedUnder(eventStore, id, outcome)) ?? (await find())!;
  // Somebody else may have been faster with the same wish: then theirs is on record, and these bytes are nobody's.
  if (dossier.digests.paper === issued.digests.paper) await keepBytes(desk, id, dossier, made);
  return { outcome: 'issued', isNew: outcome.events.length > 0, dossier };
};

/** What was issued under the key of a wish, now or when the same wish came before: each fact of the stream is a dossier. */
const recordedUnder = async (
  store: EventStore,
  id: SanctionId,
  { revision, events }: Pick<Extract<Outcome<DossierMatter>, { outcome: 'recorded' }>, 'revision' | 'events'>,
): Promise<NumberedDossier | undefined> =>
  revision === 'none' || events.length === 0 ? undefined : (await dossiersOf(store, id))[revision];

const collection = 'dossiers';
const namespace = '1b5f4c1e-7d2a-5c3b-9e60-2a7c8f0d4b13' as Uuid;

interface KeptBytes {
  readonly data: string;
  readonly paper: string;
}

const keptId = (id: SanctionId, { number }: NumberedDossier): Uuid => uuidOf(namespace, `${id}/${String(number)}`);

const keepBytes = async (
  { records }: DossierDesk,
  id: SanctionId,
  dossier: NumberedDossier,
  { data, paper }: MadeDossier,
): Promise<void> => {
  const key = keptId(id, dossier);
  const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const value: KeptBytes = { data: written(data), paper: written(paper) };
  await records.save<KeptBytes>(collection, [{ id: key, lookup: key, value }]);
};

/** The bytes of a dossier as they were kept when it was issued; nothing when they are gone. Throws `StoreUnavailable`. */
export const keptBytes = async (
  { records }: Pick<DossierDesk, 'records'>,
  id: SanctionId,
  dossier: NumberedDossier,
): Promise<MadeDossier | undefined> => {
  const [kept] = await records.get<KeptBytes>(collection, [keptId(id, dossier)]);
  const read = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
  return kept && { data: read(kept.value.data), paper: read(kept.value.paper) };
};
