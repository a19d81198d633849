import { day, type Day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../../reference/municipality';
import { openDeadlines } from '../obligation.deadlines';
import { obligation } from '../obligation.law';
import { standingOf } from '../obligation.standing';
import type { CorrectionEvent, PlainFact, Replacement } from './correction.events';

const { given, after } = specify(obligation);
const examples = obligationExamples;
const { correct, knock, assessed, imposed, received, registered, registrationLapsed, proved } = examples;
const { noticed, notified, inPath, defaulted, obliged } = examples;

type Corrected = Extract<CorrectionEvent, { readonly type: 'FactCorrected' }>;

const corrected = (fact: number, as: PlainFact, rederived: readonly Replacement[] = []): Corrected => ({
  type: 'FactCorrected',
  fact,
  as,
  reason: 'typing-error',
  rederived,
  flaws: [],
  on: day('2025-03-03'),
});
const registerBy = (lastDay: string, regime = 'A') => ({
  lastDay: day(lastDay),
  rule: `registration.period@${regime}.1`,
  counting: `registration.counting@${regime}.1`,
});
const receivedOn = (on: string, lastDay: string): PlainFact => ({
  ...received,
  on: day(on),
  registerBy: registerBy(lastDay),
});
const laterReceived = [...obliged, receivedOn('2022-06-10', '2022-12-12')] as const;

describe('putting a fact right', () => {
  it('counts the dates of the fact anew', () => {
    const fact = corrected(2, receivedOn('2022-06-15', '2022-12-15'));
    given(...notified)
      .when(correct(2, { on: day('2022-06-15') }))
      .then(fact);
    expect(after(...notified, fact)).toMatchObject({ phase: 'notified', certificate: { on: '2022-06-15' } });
    expect(openDeadlines(after(...notified, fact))).toEqual([
      { key: 'registration-reminder', dueOn: '2022-11-15' },
      { key: 'registration', dueOn: '2022-12-16' },
    ]);
  });
  it('changes a field that moves no date', () =>
    given(...notified)
      .when(correct(2, { means: 'ebox' }, { reason: 'wrong-document', on: day('2022-07-01') }))
      .then({ ...corrected(2, { ...received, means: 'ebox' }), reason: 'wrong-document', on: day('2022-07-01') }));
  it('reads later facts anew whose dates or flags follow from it', () => {
    const completeBy = {
      lastDay: day('2024-06-10'),
      rule: 'completion.period@A.1',
      counting: 'completion.counting@A.1',
    };
    const late: PlainFact = { ...registered, completeBy, late: true, on: day('2022-12-10') };
    given(...notified, late)
      .when(correct(2, { on: day('2022-06-15') }))
      .then(corrected(2, receivedOn('2022-06-15', '2022-12-15'), [{ fact: 3, as: { ...late, late: false } }]));
  });
  it('leaves alone what the law answers as before, though it was counted by other rules once', () => {
    const counted: PlainFact = {
      ...registered,
      completeBy: { lastDay: day('2024-01-02'), rule: 'completion.period@A.0', counting: 'completion.counting@A.0' },
    };
    given(...notified, counted)
      .when(correct(2, { on: day('2022-06-15') }))
      .then(corrected(2, receivedOn('2022-06-15', '2022-12-15')));
  });
  it('moves a term that a notice started, with the channel of the notice', () =>
    given(...defaulted)
      .when(correct(4, { channel: 'counter' }))
      .then(
        corrected(4, {
          ...noticed,
          channel: 'counter',
          complyBy: { lastDay: day('2023-02-02'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
        }),
      ));
  it('is possible of a fact that was put right before, and of a closed file', () => {
    const first = corrected(2, receivedOn('2022-06-15', '2022-12-15'));
    const again = corrected(2, receivedOn('2022-06-20', '2022-12-20'));
    given(...notified, first)
      .when(correct(2, { on: day('2022-06-20') }))
      .then(again);
    expect(after(...notified, first, again)).toMatchObject({ certificate: { on: '2022-06-20' } });
    given(...inPath, proved)
      .when(correct(4, { on: day('2024-03-18') }))
      .then(corrected(4, { ...proved, on: day('2024-03-18') }));
    expect(after(...inPath, proved, corrected(4, { ...proved, on: day('2024-03-18') }))).toMatchObject({
      phase: 'closed',
      provedOn: '2024-03-18',
    });
  });
  it('is refused where the law refuses the right fact', () => {
    given(...notified)
      .when(correct(2, { on: day('2022-05-31') }))
      .thenRefused('before-earlier-step');
    given(...inPath)
      .when(correct(3, { on: day('2022-05-31') }))
      .thenRefused('before-earlier-step');
    given(...defaulted)
      .when(correct(4, { on: day('2022-12-01') }))
      .thenRefused('term-still-running');
    given(...obliged)
      .when(correct(0, { on: day('2022-05-31') }))
      .thenRefused('before-the-law');
  });
});

describe('putting an assessment right', () => {
  it('does not look at the person again, and imposes by the regime of the right day', () => {
    const on = day('2024-01-05');
    const byB = { lastDay: day('2024-07-10'), rule: 'registration.period@B.1', counting: 'registration.counting@B.1' };
    const [was, now] = [
      receivedOn('2024-01-10', '2024-07-10'),
      { ...received, on: day('2024-01-10'), registerBy: byB },
    ];
    given({ ...assessed, on: day('2023-12-28') }, { ...imposed, on: day('2023-12-28') }, was)
      .when(correct(0, { on }))
      .then(
        corrected(0, { ...assessed, on }, [
          { fact: 1, as: { type: 'ObligationImposed', regime: 'B', on } },
          { fact: 2, as: now },
        ]),
      );
  });
  it('changes the municipality and the language of the file', () => {
    const change = { municipality: municipality('21001'), language: 'fr' } as const;
    const fact = corrected(0, { ...assessed, ...change });
    given(...notified)
      .when(correct(0, change))
      .then(fact);
    expect(standingOf(after(...notified, fact))).toMatchObject(change);
  });
  it('works for somebody who was not obliged', () => {
    for (const outcome of ['exempt', 'outOfScope'] as const) {
      const fact = { ...assessed, outcome, grounds: ['temporary-stay'] } as const;
      given(fact)
        .when(correct(0, { on: day('2022-06-09') }))
        .then(corrected(0, { ...fact, on: day('2022-06-09') }));
    }
  });
});

describe('the notes of the calendar', () => {
  it('cannot be put right: they follow from the terms', () => {
    given(...defaulted)
      .when(correct(3, { on: day('2022-12-05') }))
      .thenRefused('not-correctable');
    given(...notified, { type: 'RegistrationReminderIssued', lastDay: day('2022-12-01'), on: day('2022-11-01') })
      .when(correct(3, { on: day('2022-11-05') }))
      .thenRefused('not-correctable');
  });
  it('mean nothing once the term has moved', () => {
    const fact = corrected(2, receivedOn('2022-06-15', '2022-12-15'));
    const moved = [...notified, registrationLapsed, fact] as const;
    given(...moved)
      .when(knock('2022-12-15'))
      .then({ type: 'RegistrationReminderIssued', lastDay: day('2022-12-15'), on: day('2022-12-15') });
    given(...moved)
      .when(knock('2022-12-16'))
      .then({ ...registrationLapsed, lastDay: day('2022-12-15'), on: day('2022-12-16') });
  });
  it('are read with the right day where a burden rests on them', () => {
    const lapsed = { ...registrationLapsed, lastDay: day('2022-12-12'), on: day('2022-12-13') };
    const notice: PlainFact = {
      ...noticed,
      channel: 'counter',
      complyBy: { lastDay: day('2023-02-20'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
      on: day('2022-12-20'),
    };
    const fact = corrected(2, received, [{ fact: 3, as: registrationLapsed }]);
    // A note about another term, before or after, is left alone.
    const others = {
      ...registrationLapsed,
      term: 'compliance',
      lastDay: day('2023-02-20'),
      on: day('2023-02-21'),
    } as const;
    given(...laterReceived, lapsed, notice, others)
      .when(correct(2, { on: day('2022-06-01') }))
      .then(fact);
    given(...laterReceived, others, lapsed, notice)
      .when(correct(2, { on: day('2022-06-01') }))
      .then(corrected(2, received, [{ fact: 4, as: registrationLapsed }]));
    given(...laterReceived, lapsed, others, notice, lapsed)
      .when(correct(2, { on: day('2022-06-01') }))
      .then(fact);
    given(...laterReceived, lapsed, notice)
      .when(correct(2, { on: day('2022-06-01') }))
      .then(fact);
    expect(after(...laterReceived, lapsed, notice, fact)).toMatchObject({
      phase: 'defaulted',
      lapses: { registration: '2022-12-01' },
      flaws: [],
    });
  });
});

describe('what cannot be put right', () => {
  it('is a fact that is not there', () => {
    for (const history of [[], notified])
      given(...history)
        .when(correct(3, { on: day('2022-06-15') }))
        .thenRefused('no-such-fact');
  });
  it('is a correction itself', () =>
    given(...notified, corrected(2, receivedOn('2022-06-15', '2022-12-15')))
      .when(correct(3, { on: day('2022-06-15') }))
      .thenRefused('no-such-fact'));
  it('is a field that the fact does not have, or cannot hold', () => {
    given(...notified)
      .when(correct(2, { office: 'via' }))
      .thenRefused('not-correctable');
    given(...notified)
      .when(correct(0, { language: 'both' }))
      .thenRefused('not-correctable');
    given(...defaulted)
      .when(correct(4, { language: 'unknown' }))
      .thenRefused('not-correctable');
    given({ ...assessed, language: 'fr' }, ...defaulted.slice(1))
      .when(correct(4, { language: 'fr' }))
      .then(corrected(4, { ...noticed, language: 'fr' }));
  });
  it('is a duty by itself, which follows from its assessment', () =>
    given(...notified)
      .when(correct(1, { on: day('2022-06-02') }))
      .thenRefused('not-correctable'));
  it('is what followed from an event in a life, which is put right with the event', () => {
    const left: PlainFact = {
      type: 'LifeEventRecorded',
      event: 'left-territory',
      effect: 'suspends',
      rule: 'lifeEvent.leftTerritory@A.1',
      on: day('2022-07-01'),
    };
    const stands = (on: Day): PlainFact => ({
      type: 'ObligationSuspended',
      reason: 'interruption-of-stay',
      proof: 'register',
      via: 'register',
      until: 'open',
      on,
    });
    given(...notified, left, stands(day('2022-07-01')))
      .when(correct(4, { on: day('2022-07-05') }))
      .thenRefused('not-correctable');
    given(...notified, left, stands(day('2022-07-01')))
      .when(correct(3, { on: day('2022-07-05') }))
      .then(corrected(3, { ...left, on: day('2022-07-05') }, [{ fact: 4, as: stands(day('2022-07-05')) }]));
  });
  it('is not what was decided next, though it came right after', () => {
    const left: PlainFact = {
      type: 'LifeEventRecorded',
      event: 'left-territory',
      effect: 'suspends',
      rule: 'lifeEvent.leftTerritory@A.1',
      on: day('2022-07-01'),
    };
    given(...notified, left, registered)
      .when(correct(4, { office: 'via' }))
      .then(corrected(4, { ...registered, office: 'via' }));
  });
  it('is a day after that of the correction itself', () => {
    const at = { on: day('2022-07-01') };
    given(...notified)
      .when(correct(2, { on: day('2022-07-02') }, at))
      .thenRefused('corrected-to-future');
    given(...notified)
      .when(correct(2, { on: day('2022-07-01') }, at))
      .then({ ...corrected(2, receivedOn('2022-07-01', '2023-01-02')), ...at });
  });
  it('is what is right already, unless the same correction is told again', () => {
    given(...notified)
      .when(correct(2, { on: day('2022-06-01') }))
      .thenRefused('nothing-to-correct');
    given(...notified)
      .when(correct(2, {}))
      .thenRefused('nothing-to-correct');
    const fact = corrected(2, receivedOn('2022-06-15', '2022-12-15'));
    given(...notified, fact)
      .when(correct(2, { on: day('2022-06-15') }))
      .thenNothing();
    given(...notified, fact)
      .when(correct(2, { on: day('2022-06-15') }, { reason: 'later-evidence' }))
      .thenRefused('nothing-to-correct');
    given(...notified, fact)
      .when(correct(2, { on: day('2022-06-15') }, { on: day('2025-03-04') }))
      .thenRefused('nothing-to-correct');
    given(...notified, registered, fact)
      .when(correct(3, { on: day('2022-11-18') }))
      .thenRefused('nothing-to-correct');
  });
});
