import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import type { ObligationId, PersonRef } from '../identity';
import { openDeadlines } from '../obligation.deadlines';
import { obligation } from '../obligation.law';
import { standingOf } from '../obligation.standing';
import type { CorrectionCommand, CorrectionEvent } from './correction.events';
import { isCorrection } from './reading';

const { given, after } = specify(obligation);
const examples = obligationExamples;
const { assess, correct, assessed, imposed, received, registered, proved, person } = examples;
const { obliged, notified, inPath, defaulted, sanctioned } = examples;

const right = '4b3c2a10-0000-4000-8000-000000000002' as PersonRef;
const [wrongFile, rightFile] = [
  '4b3c2a10-0000-4000-8000-00000000000a' as ObligationId,
  '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId,
];
const identify: CorrectionCommand = {
  type: 'CorrectIdentity',
  person: right,
  file: rightFile,
  on: day('2022-10-03'),
};
const passed = (facts: Extract<CorrectionEvent, { readonly type: 'IdentityCorrected' }>['facts']): CorrectionEvent => ({
  type: 'IdentityCorrected',
  person: right,
  file: rightFile,
  facts,
  on: day('2022-10-03'),
});
const adopt: CorrectionCommand = {
  type: 'AdoptFile',
  person: right,
  from: wrongFile,
  facts: [...notified],
  on: day('2022-10-03'),
};
const adopted: CorrectionEvent = { type: 'FileAdopted', from: wrongFile, on: day('2022-10-03') };

describe('a file that was opened for the wrong person', () => {
  it('passes to the right one with its facts, and is closed', () => {
    for (const history of [obliged, notified, inPath, defaulted, sanctioned, [...inPath, proved]]) {
      given(...history)
        .when(identify)
        .then(passed(history));
      const state = after(...history, passed(history));
      expect(state).toMatchObject({ phase: 'closed', because: 'misfiled', person, file: rightFile });
      expect(openDeadlines(state)).toEqual([]);
      expect(standingOf(state)).toBeUndefined();
    }
  });
  it('passes with its facts as they are known, and without what only corrected them', () => {
    const decision = obligation.decide(after(...inPath), correct(2, { on: day('2022-06-15') }));
    const corrected = decision.granted ? [...inPath, ...decision.events] : inPath;
    const as = after(...corrected).facts.filter((fact) => !isCorrection(fact));
    given(...corrected)
      .when(identify)
      .then(passed(as));
    expect(as[2]).toMatchObject({ type: 'CertificateReceived', on: '2022-06-15' });
  });
  it('passes once', () => {
    given(...notified, passed(notified))
      .when(identify)
      .thenNothing();
    given(...notified, passed(notified))
      .when({ ...identify, on: day('2022-10-04') })
      .thenRefused('closed');
    given(...notified, passed(notified), { ...assessed, on: day('2022-11-02') }, { ...imposed, on: day('2022-11-02') })
      .when(identify)
      .thenNothing();
  });
  it('that was opened anew for its own person can pass again, and to anybody', () => {
    const anew = [
      ...notified,
      passed(notified),
      { ...assessed, on: day('2022-11-02') },
      { ...imposed, on: day('2022-11-02') },
    ];
    const facts = anew.slice(-2);
    for (const other of [
      { ...identify, person: '4b3c2a10-0000-4000-8000-000000000003' as PersonRef },
      { ...identify, file: wrongFile },
      { ...identify, on: day('2022-12-01') },
    ])
      given(...anew)
        .when(other)
        .then({ ...passed([]), ...other, type: 'IdentityCorrected', facts } as CorrectionEvent);
  });
  it('means nothing to a file that is of nobody yet, or of nobody any more', () => {
    expect(after(passed([]))).toMatchObject({ phase: 'unknown' });
    const state = after(...notified, passed(notified), { ...passed(notified), file: wrongFile } as CorrectionEvent);
    expect(state).toMatchObject({ because: 'misfiled', file: rightFile });
  });
  it('is neither the file of the right person nor one that nobody opened', () => {
    given(...notified)
      .when({ ...identify, person })
      .thenRefused('nothing-to-correct');
    given().when(identify).thenRefused('not-assessed');
  });
  it('keeps nothing that could be put right, and can be opened for its own person', () => {
    given(...notified, passed(notified))
      .when(correct(2, { on: day('2022-06-15') }))
      .thenRefused('no-such-fact');
    given(...notified, passed(notified))
      .when(assess({ on: day('2022-11-02') }))
      .then({ ...assessed, on: day('2022-11-02') }, { ...imposed, on: day('2022-11-02') });
  });
  it('of somebody who was not obliged passes as well', () => {
    const exempt = { ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] } as const;
    given(exempt)
      .when(identify)
      .then(passed([exempt]));
    const follower = {
      type: 'FollowedVoluntarily',
      person,
      municipality: assessed.municipality,
      language: 'fr',
      office: 'via',
      path: 'fr',
      on: day('2024-02-01'),
    } as const;
    given(follower)
      .when(identify)
      .then(passed([follower]));
  });
});

describe('the file of the right person', () => {
  const own = { ...assessed, person: right, outcome: 'exempt', grounds: ['temporary-stay'] } as const;

  it('takes the facts over under the right name', () => {
    given()
      .when(adopt)
      .then(adopted, { ...assessed, person: right }, imposed, received);
    expect(after(adopted, { ...assessed, person: right }, imposed, received)).toMatchObject({
      phase: 'notified',
      person: right,
    });
  });
  it('takes them over once', () => {
    given(adopted, { ...assessed, person: right }, imposed, received)
      .when(adopt)
      .thenNothing();
    given(own, adopted, own).when(adopt).thenNothing();
    for (const other of [
      { ...adopt, from: rightFile },
      { ...adopt, on: day('2022-10-04') },
    ])
      given(adopted, own)
        .when(other)
        .then({ ...adopted, from: other.from, on: other.on }, { ...assessed, person: right }, imposed, received);
    given(own, { ...passed([]), on: day('2022-10-03') })
      .when(adopt)
      .then(adopted, { ...assessed, person: right }, imposed, received);
  });
  it('takes none over when it holds a duty of its own, open or closed', () => {
    for (const history of [obliged, notified, inPath, defaulted, sanctioned, [...inPath, proved]])
      given({ ...assessed, person: right }, ...history.slice(1))
        .when(adopt)
        .thenRefused('person-has-file');
    given(adopted, { ...assessed, person: right }, imposed)
      .when({ ...adopt, on: day('2022-10-04') })
      .thenRefused('person-has-file');
  });
  it('takes them over from who was found to be under no duty, and only of the same person', () => {
    given(own)
      .when(adopt)
      .then(adopted, { ...assessed, person: right }, imposed, received);
    given({ ...own, person })
      .when(adopt)
      .thenRefused('file-of-another-person');
    expect(after(own, adopted, { ...assessed, person: right }, imposed)).toMatchObject({ phase: 'imposed' });
  });
  it('lets the facts be put right that it took over, and nothing before them', () => {
    const file = [own, adopted, { ...assessed, person: right }, imposed, received, registered] as const;
    given(...file)
      .when(correct(0, { language: 'fr' }))
      .thenRefused('no-such-fact');
    given(...file)
      .when(correct(1, { on: day('2022-10-04') }))
      .thenRefused('no-such-fact');
    given(...file)
      .when(correct(4, { means: 'ebox' }))
      .then(expect.objectContaining({ fact: 4, as: { ...received, means: 'ebox' }, flaws: [] }) as CorrectionEvent);
  });
});
