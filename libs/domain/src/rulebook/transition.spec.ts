import { day, fold, type OfType } from '@termijn/kernel';
import { obligationExamples as x, play, reliefExamples, sanctionExamples, specify } from '@termijn/testkit';
import type { ObligationCommand, ObligationEvent } from '../obligation/obligation.events';
import { obligation } from '../obligation/obligation.law';
import { noteOf } from '../obligation/obligation.note';
import { progressOf } from '../obligation/path/path.progress';
import { termStartedBy } from '../obligation/terms';
import { sanction } from '../sanction/sanction.law';

/**
 * A case keeps the rules that it must keep when the law changes under it. The last day of the first regime is
 * 31 December 2023. The terms of the duty follow the day on which it was imposed; control, sanction, suspension and
 * events of life follow the day of the fact; the language level follows the day of the registration.
 */
const imposedUnderA = x.assess({ on: day('2023-12-29') });
const imposedUnderB = x.assess({ on: day('2024-01-02') });
const receivedUnderA = [imposedUnderA, x.receive('2023-12-29')];

/** The fact of a type that these commands led to, the last one if there are several. */
const factOf = <T extends ObligationEvent['type']>(
  type: T,
  ...commands: readonly ObligationCommand[]
): OfType<ObligationEvent, T> => {
  const found = play(obligation, commands).findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`the law granted no ${type}`);
  return found as OfType<ObligationEvent, T>;
};

const rulesOf = (event: ObligationEvent): readonly string[] => {
  const end = termStartedBy(event)?.end ?? 'unknown';
  return end === 'unknown' ? [] : [end.rule, end.counting];
};

describe('a duty', () => {
  it('belongs to the regime of the day on which it was imposed, from one day to the next', () => {
    const regimeOf = (on: string) => factOf('ObligationImposed', x.assess({ on: day(on) })).regime;
    expect([regimeOf('2023-12-31'), regimeOf('2024-01-01')]).toEqual(['A', 'B']);
  });

  it('imposed under A keeps the term to register of A, though the certificate is received under B', () => {
    const received = factOf('CertificateReceived', imposedUnderA, x.receive('2024-01-15'));
    expect(rulesOf(received)).toEqual(['registration.period@A.1', 'registration.counting@A.1']);
  });

  it('imposed under B has the term of B', () => {
    const received = factOf('CertificateReceived', imposedUnderB, x.receive('2024-01-15'));
    expect(rulesOf(received)).toEqual(['registration.period@B.1', 'registration.counting@B.1']);
  });

  it('imposed under A keeps the term to complete of A, though the registration follows under B', () => {
    const registered = factOf('RegisteredWithOffice', ...receivedUnderA, x.register('2024-03-01'));
    expect(rulesOf(registered)).toEqual(['completion.period@A.1', 'completion.counting@A.1']);
    expect(registered.late).toBe(false);
  });

  it('rests on the texts of the day of each fact, whatever its regime', () => {
    const registered = factOf('RegisteredWithOffice', ...receivedUnderA, x.register('2024-03-01'));
    expect(noteOf(registered)).toMatchObject({
      legalBasis: 'decree of 18 January 2024, arts. 6-11',
      ruleVersion: 'completion.period@A.1',
    });
    expect(noteOf(factOf('ObligationImposed', imposedUnderA)).legalBasis).toBe('ordinance of 11 May 2017, art. 4');
  });
});

describe('a notice of default', () => {
  const defaulted = [x.assess(), x.receive('2022-06-01')];

  it('of B gives the term of B, on a duty of A', () => {
    const noticed = factOf('NoticeOfDefaultIssued', ...defaulted, x.giveNotice('2024-01-02'));
    expect(rulesOf(noticed)).toEqual(['cure.period@B.1', 'cure.counting@B.1']);
  });

  it('of A gives the term of A, though it runs on and lapses under B', () => {
    const noticed = factOf('NoticeOfDefaultIssued', ...defaulted, x.giveNotice('2023-12-29'));
    expect(rulesOf(noticed)).toEqual(['cure.period@A.1', 'cure.counting@A.1']);
    expect(noticed.complyBy).toMatchObject({ lastDay: '2024-03-04' });
    const lapsed = factOf('TermLapsed', ...defaulted, x.giveNotice('2023-12-29'), x.knock('2024-06-01'));
    expect(lapsed).toMatchObject({ term: 'compliance', lastDay: '2024-03-04', on: '2024-03-05' });
  });

  it('of A keeps its rules when its receipt is proved under B', () => {
    const notice = x.giveNotice('2023-12-29');
    const proved = factOf('NoticeReceiptRecorded', ...defaulted, notice, x.recordReceipt('2024-01-03'));
    expect(rulesOf(proved)).toEqual(['cure.period@A.1', 'cure.counting@A.1']);
  });
});

describe('a suspension', () => {
  const clocksAfter = (from: string, until: string, end: string) =>
    factOf('SuspensionEnded', ...receivedUnderA, reliefExamples.suspend(from, until), reliefExamples.endSuspension(end))
      .resumed;

  it('granted under B acts on the clock of a duty of A by the rules of B, and leaves the rules of the term', () => {
    expect(clocksAfter('2024-02-01', '2024-03-31', '2024-03-15')).toMatchObject([
      { term: 'registration', suspendedDays: 43, rule: 'suspension.clock.registration@B.1' },
    ]);
    const { facts } = fold(
      obligation,
      play(obligation, [
        ...receivedUnderA,
        reliefExamples.suspend('2024-02-01', '2024-03-31'),
        reliefExamples.endSuspension('2024-03-15'),
      ]),
    );
    const received = facts.find(({ type }) => type === 'CertificateReceived')!;
    expect(rulesOf(received)).toEqual(['registration.period@A.1', 'registration.counting@A.1']);
  });

  it('that began under A keeps the rules of A, though it ends under B', () => {
    expect(clocksAfter('2023-12-30', '2024-02-28', '2024-02-01')).toMatchObject([
      { term: 'registration', rule: 'suspension.clock.registration@A.1' },
    ]);
  });
});

describe('what happens in a life', () => {
  it('has the effect that the law of its day gives it, on a duty of A', () => {
    const ruleFor = (on: string) =>
      factOf('LifeEventRecorded', ...receivedUnderA, { type: 'RecordLifeEvent', event: 'turned-65', on: day(on) }).rule;
    expect(ruleFor('2023-12-31')).toBe('lifeEvent.turned65@A.1');
    expect(ruleFor('2024-01-01')).toBe('lifeEvent.turned65@B.1');
  });

  it('takes the path to another office by the rule of the day of the transfer', () => {
    const registered = [x.assess(), x.receive('2022-06-01'), x.register('2022-11-18')];
    const ruleFor = (on: string) =>
      factOf('TransferredToOffice', ...registered, {
        type: 'TransferToOffice',
        office: 'via',
        path: 'fr',
        on: day(on),
      }).rule;
    expect(ruleFor('2023-12-31')).toBe('transfer.completionClock@A.1');
    expect(ruleFor('2024-01-01')).toBe('transfer.completionClock@B.1');
  });
});

describe('the language level', () => {
  const balance = (on: string) =>
    ({
      type: 'RecordPathStep',
      step: 'language-balance',
      literacy: 'non-literate',
      level: 'none',
      on: day(on),
    }) as const;
  const levelAfter = (registeredOn: string, balancedOn: string) =>
    progressOf(fold(obligation, play(obligation, [...receivedUnderA, x.register(registeredOn), balance(balancedOn)])))
      ?.language;

  it('is that of the day of the registration, on a duty of A', () => {
    expect(levelAfter('2024-01-01', '2024-02-01')).toMatchObject({ required: 'A2-oral', rule: 'language.level@B.1' });
  });
  it('stays unknown for a registration under A, though the course follows under B', () => {
    expect(levelAfter('2023-12-31', '2024-02-01')).toMatchObject({
      required: 'unknown-in-law',
      rule: 'language.level@A.1',
    });
  });
});

describe('a path that is followed of free will', () => {
  const follow = (on: string) =>
    ({
      type: 'FollowVoluntarily',
      person: x.person,
      municipality: x.assessed.municipality,
      language: 'nl',
      office: 'bon',
      path: 'nl',
      on: day(on),
    }) as const;
  const { given } = specify(obligation);

  it('exists since the first day of B', () => {
    given().when(follow('2023-12-31')).thenRefused('voluntary-in-second-regime-only');
    const { type, ...what } = follow('2024-01-01');
    expect(type).toBe('FollowVoluntarily');
    given()
      .when(follow('2024-01-01'))
      .then({ type: 'FollowedVoluntarily', ...what });
  });
});

describe('a fine', () => {
  const { given, after } = specify(sanction);
  const { afterHearing, decide, file, fined, fineOf, proposed } = sanctionExamples;
  const continued = (on: string) => ({ type: 'NoteContinuedDefault', file, on: day(on) }) as const;

  it('of B lies between the amounts of B, on a duty of A', () => {
    expect(after(...afterHearing)).toMatchObject({ regime: 'A' });
    given(...afterHearing)
      .when(decide(fineOf(), { on: day('2024-01-01') }))
      .then({
        ...proposed,
        range: { min: 100, max: 2500, rules: ['fine.min@B.1', 'fine.max@B.1'] },
        on: day('2024-01-01'),
      });
  });

  it('may be followed by another under A, as the press had it, and by none under B, where nothing is known', () => {
    const granted = sanction.decide(after(...fined), continued('2023-12-31'));
    expect(granted).toMatchObject({
      granted: true,
      events: [{ type: 'ContinuedDefaultNoted', amount: 100, rule: 'fine.repeat@A.1' }],
    });
    given(...fined)
      .when(continued('2024-01-01'))
      .thenRefused('unknown-in-law');
  });
});
