import fc from 'fast-check';
import {
  obligation,
  obligationCompetence,
  refusalWords,
  type ObligationCommand,
  type ObligationEvent,
  type ObligationRefusal,
} from '@termijn/domain';
import { anyLife } from '@termijn/testkit';

/** How often each thing came about. */
type Tally = ReadonlyMap<string, number>;

interface Lived {
  readonly ends: Tally;
  readonly facts: Tally;
  readonly refusals: Tally;
  readonly grants: Tally;
}

const tally = (things: readonly string[]): Tally => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
};

/** A fact by its name, and with what tells apart those that take a file to different places. */
const nameOf = (event: ObligationEvent): readonly string[] => [
  event.type,
  ...detailsOf(event).map((detail) => `${event.type} ${detail}`),
];

const detailsOf = (event: ObligationEvent): readonly string[] => {
  if (event.type === 'NoticeOfDefaultIssued') return [event.ground];
  if (event.type === 'TermLapsed') return [event.term];
  if (event.type === 'RegisteredWithOffice') return [`${event.late ? 'late' : 'in time'} ${event.attest}`];
  if (event.type === 'ObligationSuspended') return [event.reason];
  if (event.type === 'LifeEventRecorded') return [event.event];
  return event.type === 'SuspensionEnded' ? event.resumed.map(({ term }) => term) : [];
};

const live = (lives: readonly (readonly ObligationCommand[])[]): Lived => {
  const [ends, facts, refusals, grants]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const life of lives) {
    let file = obligation.initial;
    for (const command of life) {
      const decision = obligation.decide(file, command);
      if (!decision.granted) refusals.push(decision.refusal);
      else if (decision.events.length > 0) grants.push(command.type);
      const events = decision.granted ? decision.events : [];
      facts.push(...events.flatMap(nameOf));
      file = events.reduce(obligation.evolve, file);
    }
    ends.push(file.phase === 'closed' ? `closed ${file.because}` : file.phase);
  }
  return { ends: tally(ends), facts: tally(facts), refusals: tally(refusals), grants: tally(grants) };
};

/** Which of these things came about less often than that. */
const scarce = (counts: Tally, things: readonly string[], times: number): readonly (readonly [string, number])[] =>
  things.map((thing) => [thing, counts.get(thing) ?? 0] as const).filter(([, count]) => count < times);

describe('the lives that are invented', () => {
  const lived = live(fc.sample(anyLife, { numRuns: 2000, seed: 20220601 }));

  it('end in every phase and in every kind of closure, so that nothing is true for want of cases', () => {
    const phases = ['unknown', 'voluntary', 'imposed', 'notified', 'registered', 'defaulted', 'sanctioned'];
    const closures = ['outOfScope', 'exempt', 'fulfilled', 'exempted', 'ended'].map((because) => `closed ${because}`);
    expect(scarce(lived.ends, [...phases, ...closures], 30)).toEqual([]);
  });

  it('hold every kind of fact', () => {
    const types: readonly ObligationEvent['type'][] = [
      ...(['NewcomerAssessed', 'ObligationImposed', 'CertificateReceived'] as const),
      ...(['RegisteredWithOffice', 'RegistrationProofReceived', 'FollowedVoluntarily', 'PathStepRecorded'] as const),
      ...(['DispensationGranted', 'TransferredToOffice', 'OfficeFileChanged', 'PathCompleted'] as const),
      ...(['CompletionProofReceived', 'RegistrationReminderIssued', 'CompletionReminderIssued', 'TermLapsed'] as const),
      ...(['NoticeOfDefaultIssued', 'NoticeReceiptRecorded', 'NoticeWithdrawn', 'FileHandedOver'] as const),
      ...(['FileTakenBack', 'ExemptionRequested', 'ExemptionGranted', 'ExemptionRefused'] as const),
      ...(['ObligationSuspended', 'SuspensionExtended', 'SuspensionEnded'] as const),
      ...(['ResponsibleMunicipalityChanged', 'LifeEventRecorded', 'QuestionSettled'] as const),
    ];
    expect(scarce(lived.facts, types, 25)).toEqual([]);
  });

  it('hold both kinds of default, every clock that a suspension moves, and every turn of a life', () => {
    const kinds = [
      ...['registration', 'completion'].map((ground) => `NoticeOfDefaultIssued ${ground}`),
      ...['registration', 'completion', 'compliance'].map((term) => `TermLapsed ${term}`),
      ...['registration', 'completion', 'compliance'].map((term) => `SuspensionEnded ${term}`),
      ...['late', 'in time'].flatMap((when) =>
        ['shown', 'awaited'].map((attest) => `RegisteredWithOffice ${when} ${attest}`),
      ),
      ...['timetable', 'illness', 'care', 'birth', 'breastfeeding', 'medical-stay-abroad'].map(
        (reason) => `ObligationSuspended ${reason}`,
      ),
      ...['interruption-of-stay', 'interruption-of-residence-right'].map((reason) => `ObligationSuspended ${reason}`),
      ...['left-territory', 'returned', 'residence-lost', 'residence-regained'].map(
        (event) => `LifeEventRecorded ${event}`,
      ),
      ...['died', 'became-belgian', 'turned-65'].map((event) => `LifeEventRecorded ${event}`),
    ];
    expect(scarce(lived.facts, kinds, 10)).toEqual([]);
  });

  it('are granted every command and meet every refusal', () => {
    // Corrections have lives of their own. The rulebook knows the length of every term of the duty, and who may ask is
    // asked before the law is.
    const corrections = ['CorrectFact', 'CorrectIdentity', 'AdoptFile'];
    const commands = Object.keys(obligationCompetence).filter((type) => !corrections.includes(type));
    expect(scarce(lived.grants, commands, 20)).toEqual([]);
    const unmet: readonly ObligationRefusal[] = [
      ...(['not-competent', 'term-unknown'] as const),
      ...(['no-such-fact', 'nothing-to-correct', 'not-correctable', 'person-has-file'] as const),
      'corrected-to-future',
    ];
    const refusals = Object.keys(refusalWords).filter((refusal) => !unmet.some((one) => one === refusal));
    expect(scarce(lived.refusals, refusals, 5)).toEqual([]);
    expect(unmet.filter((refusal) => lived.refusals.has(refusal))).toEqual([]);
  });
});
