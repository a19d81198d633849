import {
  isSanctionId,
  sanction,
  type NoticeLanguage,
  type ObligationEvent,
  type SanctionEvent,
  type SanctionId,
} from '@termijn/domain';
import {
  commandHand,
  dayOf,
  factOf,
  reactSide,
  recipientOf,
  streamName,
  type CommandOrder,
  type Effect,
  type EventStore,
  type Fact,
  type Instant,
  type Reaction,
  type RecordedEvent,
} from '@termijn/engine';
import type { Message } from '@termijn/kernel';
import { adoptionReaction } from '../obligation/adoption.reaction';
import { obligationKind, obligationReading } from '../obligation/obligation.kind';
import { obligationIdOf } from '../people/identity';
import { DecideSanction, DecideSanctionHandler, type SanctionWish } from '../sanction/decide-sanction';
import { sanctionAgenda } from '../sanction/sanction.agenda';
import { sanctionReading } from '../sanction/sanction.kind';
import { sanctionRecipient } from '../sanction/sanction.orders';
import { handOverReaction, procedureReaction } from '../sanction/sanction.reaction';
import { noticeLanguage } from './demo-case';
import type { DemoLife } from './demo-story';
import { further, stepsOfProcedure, type Course } from './demo-procedures';
import type { Consequences, Simulated } from './simulation';

/** The reactions whose orders are carried out while the demonstration is built, and not afterwards. */
export const reactionsInDemo = [adoptionReaction, handOverReaction, procedureReaction] as const;

const sides = [
  reactSide(adoptionReaction, obligationReading),
  reactSide(handOverReaction, obligationReading),
  reactSide(procedureReaction, sanctionReading),
];

/** Facts that always order something from another file. Of a file that was handed over any fact can. */
const opening: ReadonlySet<string> = new Set<(ObligationEvent | SanctionEvent)['type']>([
  'FileHandedOver',
  'IdentityCorrected',
  'ContinuedDefaultNoted',
  'FileReturned',
]);

/** A file that is or was with the GGC: its procedures so far, and what the GGC will do with its next ones. */
interface Referred {
  readonly language: NoticeLanguage;
  readonly courses: readonly Course[];
  readonly procedures: Simulated[];
}

/**
 * Carries out what the reactions order from other files, at the moment of the fact and by the very same hands and keys
 * as a running service, so that nothing is left for the service to do.
 */
export class Bystanders {
  private readonly cases: ReadonlyMap<string, Simulated>;
  private readonly referred: ReadonlyMap<string, Referred>;
  private readonly procedures = new Map<string, Simulated>();

  constructor(
    private readonly store: EventStore,
    duties: readonly Simulated[],
    lives: readonly DemoLife[],
  ) {
    this.cases = new Map(duties.map((one) => [one.id, one]));
    this.referred = new Map(
      lives
        .filter(({ procedures }) => procedures.length > 0)
        .map(({ ref, person, procedures }) => [
          obligationIdOf(ref),
          { language: noticeLanguage(person.language), courses: procedures, procedures: [] },
        ]),
    );
  }

  readonly consequences: Consequences = async ({ part, id }, { revision, events }, at) => {
    const isReferred = (this.referred.get(id)?.procedures.length ?? 0) > 0;
    if (events.length === 0 || !(isReferred || events.some(({ type }) => opening.has(type)))) return [];
    const { events: written } = await this.store.read(streamName(`${part.kind.category}-${id}`));
    const first = Number(revision) - events.length + 1;
    return this.react(written.slice(first, first + events.length), at);
  };

  private async react(written: readonly RecordedEvent[], at: Instant): Promise<readonly Simulated[]> {
    const touched: Simulated[] = [];
    for (const recorded of written)
      for (const { reaction, reading } of sides) {
        if (!reading.prefixes.some((prefix) => recorded.stream.startsWith(prefix))) continue;
        const fact = reading.decode(recorded);
        for (const effect of effectsOf(reaction, fact))
          touched.push(...(await this.carryOut(reaction, effect, fact, at)));
      }
    return touched;
  }

  private async carryOut(
    { name }: Reaction,
    { id, payload }: Effect,
    because: Fact<Message>,
    at: Instant,
  ): Promise<readonly Simulated[]> {
    const order = payload as CommandOrder;
    const recipients = [recipientOf(this.store, obligationKind), sanctionRecipient(this.store)];
    const receipt = await commandHand(recipients, { now: () => at, today: () => dayOf(at) })({
      id,
      reaction: name,
      payload,
    });
    if (receipt.startsWith('refused')) throw new Error(`${order.command.type} on ${order.id}: ${receipt}`);
    const touched: Simulated[] = [];
    for (const one of this.addressees(order, because, at)) {
      const stream = streamName(`${one.part.kind.category}-${one.id}`);
      const { events } = await this.store.read(stream);
      const answers = events.filter(({ metadata }) => metadata.causation === because.id);
      const { decider } = one.part.kind;
      for (const answer of answers) one.state = decider.evolve(one.state, factOf(one.part.kind, answer).event);
      touched.push(one, ...(await this.react(answers, at)));
    }
    return touched;
  }

  /** The cases that an order is for: a procedure that it opens, those that rest on a file, or the file itself. */
  private addressees(
    { category, id, command }: CommandOrder,
    because: Fact<Message>,
    at: Instant,
  ): readonly Simulated[] {
    if (command.type === 'TellFileChange') return this.referred.get(id)?.procedures ?? [];
    const known = category === 'sanction' ? this.procedures.get(id) : this.cases.get(id);
    if (known !== undefined) return [known];
    if (!isSanctionId(id)) throw new Error(`nobody in the demonstration has the file ${category}-${id}`);
    return [this.open(id, because, at)];
  }

  private open(id: SanctionId, because: Fact<Message>, at: Instant): Simulated {
    const [, source = ''] = because.stream.split(/-(.*)/s);
    const isFurther = because.event.type === 'ContinuedDefaultNoted';
    const file = isFurther ? this.fileOf(source) : source;
    const { language, courses, procedures } = this.referred.get(file) ?? nobody;
    const course = isFurther ? further : courses[procedures.length];
    const steps = course === undefined ? [] : stepsOfProcedure(course, { id, openedOn: dayOf(at), language });
    const handler = new DecideSanctionHandler(this.store);
    const procedure: Simulated = {
      part: sanctionAgenda,
      id,
      steps,
      follows: true,
      state: sanction.initial,
      ask: (command, intent) => handler.execute(new DecideSanction(id, command as SanctionWish, intent)),
    };
    this.procedures.set(id, procedure);
    procedures.push(procedure);
    return procedure;
  }

  private fileOf(procedure: string): string {
    const found = [...this.referred].find(([, { procedures }]) => procedures.some(({ id }) => id === procedure));
    return found?.[0] ?? '';
  }
}

const nobody: Referred = { language: 'both', courses: [], procedures: [] };

/** What a reaction answers to a fact; nothing to one that it ignores. */
const effectsOf = (reaction: Reaction, fact: Fact<Message>): readonly Effect[] => {
  const step = reaction.on[fact.event.type];
  return typeof step === 'function' ? step(fact.event, fact) : [];
};
