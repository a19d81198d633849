import { memoryEventStore } from '@termijn/adapters';
import {
  municipalities,
  obligation,
  obligationCompetence,
  sanction,
  type ObligationCommand,
  type ObligationFile,
  type ObligationId,
  type PersonRef,
  type Sanction,
  type SanctionId,
} from '@termijn/domain';
import {
  calendarKeeper,
  commandEffect,
  commandHand,
  CommandRefused,
  foldCase,
  handle,
  react,
  startOfDay,
  streamName,
  uuidOf,
  type Actor,
  type Effect,
  type Intent,
  type Outcome,
  type Position,
  type RecordedEvent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import {
  agendaParts,
  DecideSanction,
  DecideSanctionHandler,
  obligationIdOf,
  obligationKind,
  ProcedureNotOpenYet,
  reactionsToRun,
  recipientsOf,
  sanctionKind,
  type SanctionWish,
} from '@termijn/features';
import type { Day, Matter } from '@termijn/kernel';

/** An effect that a reaction ordered, and which reaction it was. */
interface Ordered extends Effect {
  readonly reaction: string;
}

const namespace = '3a9d0f4e-52a1-5c2b-9d55-0c2f6e1b7a01' as Uuid;

/** The people of the town. Their files derive from who they are, as everywhere. */
export const townsfolk = [1, 2, 3].map(
  (number) => uuidOf(namespace, `person ${String(number)}`) as string as PersonRef,
);

/**
 * A small town on one log: files, procedures, reactions that are slow and repeat themselves, and alarms that knock when
 * they like. Nothing in it is a double but the log, which keeps the contract of the durable ones.
 */
export class Town {
  readonly store = memoryEventStore();
  /** The refusals that were met, and the effects that were left for a person to look at. */
  readonly refusals: string[] = [];
  readonly parked: Ordered[] = [];
  /** Commands that added something when they were given a second time under another key. */
  readonly doubled: string[] = [];
  private readonly pending: Ordered[] = [];
  private readonly performed: Ordered[] = [];
  private readonly read = new Map<string, Position>();
  private wishes = 0;
  private readonly hand = commandHand(recipientsOf(this.store), {
    now: () => startOfDay(this.today),
    today: () => this.today,
  });

  constructor(public today: Day) {}

  /** Puts a command to the file of a person. `twice` gives it again under a key of its own. */
  async ask(person: PersonRef, command: ObligationCommand, role: string, twice: boolean): Promise<void> {
    const id = obligationIdOf(person);
    const actor: Actor = { who: 'clerk', role, organisation: municipalities[0]! };
    const give = () => handle(this.store, obligationKind, id, command, this.intent(actor));
    this.note(await give());
    if (twice) this.noteAgain(command.type, await give());
  }

  /** Puts a wish to every procedure on the file of a person. */
  async wish(person: PersonRef, wish: SanctionWish, role: string, official: string): Promise<void> {
    const handler = new DecideSanctionHandler(this.store);
    const intent = this.intent({ who: official, role, organisation: 'ggc' });
    for (const id of await this.proceduresOf(person))
      this.note(await handler.execute(new DecideSanction(id, wish, { ...intent, key: uuidOf(intent.key, id) })));
  }

  /** Lets reactions read what happened. When they begin anew they order everything once more. */
  async collect(anew: boolean): Promise<void> {
    for (const { reaction, reading } of reactionsToRun) {
      const after = anew ? 0n : (this.read.get(reaction.name) ?? 0n);
      for await (const batch of this.store.readAll({ after, prefixes: reading.prefixes })) {
        const effects = batch.events.flatMap((event) => react(reaction, reading.decode(event)));
        const commands = effects.filter(({ kind }) => kind === commandEffect);
        this.pending.push(...commands.map((effect) => ({ ...effect, reaction: reaction.name })));
        this.read.set(reaction.name, batch.position);
      }
    }
  }

  /** Performs so many of the orders that wait; `again` performs one that was performed before. */
  async deliver(limit: number, again: boolean): Promise<void> {
    const batch = this.pending.splice(0, limit);
    const repeated = again ? this.performed.slice(-1) : [];
    for (const order of [...batch, ...repeated]) {
      try {
        await this.hand(order);
        this.performed.push(order);
      } catch (error) {
        if (error instanceof ProcedureNotOpenYet) this.pending.push(order);
        else if (error instanceof CommandRefused) this.parked.push(order);
        else throw error;
      }
    }
  }

  /** Delivers until nothing waits any more. */
  async settle(): Promise<void> {
    await this.collect(false);
    while (this.pending.length > 0) {
      await this.deliver(this.pending.length, false);
      await this.collect(false);
    }
  }

  /** Knocks at every case. */
  async knock(): Promise<void> {
    const keeping = { eventStore: this.store, clock: { now: () => startOfDay(this.today), today: () => this.today } };
    const keep = calendarKeeper({ ...keeping, parts: agendaParts, newKey: () => this.newKey(), causation: 'alarm' });
    for (const stream of new Set((await this.log()).map(({ stream }) => stream))) await keep(stream, this.today);
  }

  async log(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const batch of this.store.readAll({ after: 0n })) events.push(...batch.events);
    return events;
  }

  async file(person: PersonRef): Promise<ObligationFile> {
    const { events } = await this.store.read(fileOf(obligationIdOf(person)));
    return foldCase(obligationKind, events);
  }

  async proceduresOf(person: PersonRef): Promise<readonly SanctionId[]> {
    const file = obligationIdOf(person);
    const openings = (await this.log()).filter(({ type }) => type === 'ProcedureOpened');
    return openings
      .filter(({ data }) => (data as { readonly obligation: ObligationId }).obligation === file)
      .map(({ stream }) => stream.slice('sanction-'.length) as SanctionId);
  }

  /** The role that may give a command. */
  static competent({ type }: ObligationCommand): string {
    return obligationCompetence[type][0]!;
  }

  private intent(actor: Actor): Intent {
    return { actor, key: this.newKey(), at: startOfDay(this.today), causation: 'town', correlation: 'town' };
  }

  private newKey(): Uuid {
    return uuidOf(namespace, `wish ${String(this.wishes++)}`);
  }

  private note(outcome: Outcome<Matter>): void {
    if (outcome.outcome === 'refused') this.refusals.push(outcome.refusal);
  }

  private noteAgain(type: string, outcome: Outcome<Matter>): void {
    if (outcome.outcome === 'recorded' && outcome.events.length > 0) this.doubled.push(type);
  }
}

const fileOf = (id: ObligationId): StreamName => streamName(`${obligationKind.category}-${id}`);

/** A step through the log: the fact, and how its case and the other cases stood before it. */
export interface Moment {
  readonly recorded: RecordedEvent;
  readonly files: ReadonlyMap<StreamName, ObligationFile>;
  readonly procedures: ReadonlyMap<StreamName, Sanction>;
}

/** Walks through a log fact by fact. */
export const moments = function* (log: readonly RecordedEvent[]): Generator<Moment> {
  const files = new Map<StreamName, ObligationFile>();
  const procedures = new Map<StreamName, Sanction>();
  for (const recorded of log) {
    yield { recorded, files, procedures };
    const { stream } = recorded;
    if (stream.startsWith('obligation-')) {
      const event = obligationKind.codec.decode(recorded);
      files.set(stream, obligation.evolve(files.get(stream) ?? obligation.initial, event));
    } else if (stream.startsWith('sanction-')) {
      const event = sanctionKind.codec.decode(recorded);
      procedures.set(stream, sanction.evolve(procedures.get(stream) ?? sanction.initial, event));
    }
  }
};
