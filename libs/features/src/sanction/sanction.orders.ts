import {
  handOversIn,
  obligation,
  referralAt,
  type FileChange,
  type HandOver,
  type ObligationFile,
  type ObligationId,
  type SanctionCommand,
  type SanctionId,
  type SanctionMatter,
} from '@termijn/domain';
import {
  Failure,
  handle,
  streamName,
  uuidOf,
  type EventStore,
  type Intent,
  type Outcome,
  type Recipient,
  type RecordedEvent,
} from '@termijn/engine';
import { fold, type Day, type Matter, type OfType } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import { procedureOpenedBy, sanctionKind } from './sanction.kind';

/**
 * What facts elsewhere order from procedures. A fact of the municipality's file does not say all that a procedure needs,
 * nor which procedure rests on the file, so both are looked up when the order is carried out.
 */
export type SanctionOrder =
  /** A file was handed over; the id of the order is that of the procedure. */
  | {
      readonly type: 'OpenForHandOver';
      readonly obligation: ObligationId;
      readonly handOver: HandOver;
      readonly on: Day;
    }
  /** A default goes on after a fine; the id of the order is that of the further procedure. */
  | OfType<SanctionCommand, 'OpenProcedure'>
  /** Something became of a file that may have been handed over; the id of the order is that of the file. */
  | { readonly type: 'TellFileChange'; readonly change: FileChange; readonly revision: number; readonly on: Day };

/** A procedure was to be told of a change of its file before it was opened; its opening is on its way. */
export class ProcedureNotOpenYet extends Failure {
  readonly code = 'procedure-not-open-yet';
  readonly retryable = true;
}

/** A procedure was to be opened for a hand-over that the file does not hold. */
export class NoHandOver extends Failure {
  readonly code = 'no-hand-over';
  readonly retryable = false;
}

interface OrderMatter extends Matter {
  readonly command: SanctionOrder;
  readonly state: SanctionMatter['state'];
  readonly event: SanctionMatter['event'];
  readonly refusal: SanctionMatter['refusal'];
}

/** Takes what facts elsewhere order from procedures. Throws `ProcedureNotOpenYet`, `NoHandOver` and what `handle` throws. */
export const sanctionRecipient = (store: EventStore): Recipient<OrderMatter> => ({
  category: sanctionKind.category,
  async ask(id, order, intent) {
    switch (order.type) {
      case 'OpenProcedure':
        return handle(store, sanctionKind, id, order, intent);
      case 'OpenForHandOver':
        return open(store, id, order, intent);
      case 'TellFileChange':
        return tell(store, id as ObligationId, order, intent);
    }
  },
});

/** The file as it stood at a revision, read with what was corrected up to then. */
const fileUpTo = (events: readonly RecordedEvent[], revision: number): ObligationFile =>
  fold(
    obligation,
    events.slice(0, revision + 1).map((recorded) => obligationKind.codec.decode(recorded)),
  );

const open = async (
  store: EventStore,
  id: string,
  { obligation: file, handOver, on }: OfType<SanctionOrder, 'OpenForHandOver'>,
  intent: Intent,
): Promise<Outcome<OrderMatter>> => {
  const { events } = await store.read(streamName(`${obligationKind.category}-${file}`));
  const referral = referralAt(file, fileUpTo(events, handOver.revision), handOver);
  if (referral === undefined) throw new NoHandOver(`obligation-${file} was not handed over at ${handOver.revision}`);
  return handle(store, sanctionKind, id, { type: 'OpenProcedure', ...referral, further: 'none', on }, intent);
};

/** Tells every procedure that rests on the file of a change. A file that was not handed over before has none. */
const tell = async (
  store: EventStore,
  file: ObligationId,
  { change, revision, on }: OfType<SanctionOrder, 'TellFileChange'>,
  intent: Intent,
): Promise<Outcome<OrderMatter>> => {
  let told: Outcome<OrderMatter> = { outcome: 'recorded', revision: 'none', events: [] };
  for (const procedure of await proceduresOn(store, file, revision)) {
    const key = uuidOf(intent.key, procedure);
    told = await handle(
      store,
      sanctionKind,
      procedure,
      { type: 'NoteFileChange', change, revision, on },
      { ...intent, key },
    );
    if (told.outcome === 'refused') throw new ProcedureNotOpenYet(`sanction-${procedure} is not open yet`);
  }
  return told;
};

/** The procedures that were opened by hand-overs of a file before a revision, further ones included. */
const proceduresOn = async (store: EventStore, file: ObligationId, before: number): Promise<readonly SanctionId[]> => {
  const { events } = await store.read(streamName(`${obligationKind.category}-${file}`));
  const found: SanctionId[] = [];
  for (const revision of handOversIn(events.map((recorded) => obligationKind.codec.decode(recorded)))) {
    if (revision >= before) continue;
    let opening: RecordedEvent | undefined = events[revision];
    while (opening !== undefined) {
      const procedure = procedureOpenedBy(opening.id);
      found.push(procedure);
      const { events: facts } = await store.read(streamName(`${sanctionKind.category}-${procedure}`));
      opening = facts.find(({ type }) => type === 'ContinuedDefaultNoted');
    }
  }
  return found;
};
