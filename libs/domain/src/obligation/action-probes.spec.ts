import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { municipality } from '../reference/municipality';
import { commandTypes, probesOf } from './action-probes';
import type { ObligationCommand, ObligationEvent } from './obligation.events';
import { obligation } from './obligation.law';
import { newcomerWith } from './probe';
import type { SuspensionReason } from './relief/relief.events';

const { after } = specify(obligation);
const { assessed, imposed, person, inPath, notified } = obligationExamples;
const today = day('2024-06-03');

const probes = (type: ObligationCommand['type'], ...history: readonly ObligationEvent[]) =>
  probesOf(type, after(...history), today);

/** Every code that a command of the duty can hold, by the name of its field. */
const codes: Readonly<Record<string, readonly unknown[]>> = {
  language: ['nl', 'fr', 'both', 'unknown'],
  means: ['counter', 'letter', 'registered-letter', 'ebox'],
  channel: ['counter', 'letter', 'registered-letter', 'ebox'],
  office: ['bon', 'bapa-bxl', 'via', 'convivial'],
  path: ['nl', 'fr'],
  attest: ['shown', 'awaited'],
  literacy: ['literate', 'otherwise-literate', 'non-literate', 'not-told'],
  level: ['A1', 'A2-oral', 'A2-oral-and-written', 'B1', 'none'],
  capacity: ['places-free', 'waiting-list', 'not-known'],
  waiting: ['not-known'],
  answer: ['ends', 'none'],
  via: ['counter', 'e-mail', 'office', 'register'],
  reason: [
    ...['no-ground', 'incomplete', 'ground-not-met', 'later-evidence'],
    ...['timetable', 'illness', 'care', 'birth', 'breastfeeding', 'medical-stay-abroad'],
    ...['interruption-of-stay', 'interruption-of-residence-right'],
  ],
  ground: [
    ...['other-proof', 'earlier-certificate', 'belgian-diploma', 'illness-or-disability', 'schooling', 'register'],
  ],
};

const suspended = (reason: SuspensionReason, until: 'open' | '2024-07-01'): ObligationEvent => ({
  type: 'ObligationSuspended',
  reason,
  proof: 'medical-certificate',
  via: 'counter',
  until: until === 'open' ? until : day(until),
  on: day('2024-05-01'),
});

describe('the commands on which the law is asked', () => {
  it('are of their type, of the day, and hold codes that exist', () => {
    for (const history of [[], notified, inPath, [...inPath, suspended('illness', 'open')]])
      for (const type of commandTypes) {
        const asked = probes(type, ...history);
        expect(asked).not.toHaveLength(0);
        for (const command of asked) {
          expect(command).toMatchObject({ type, on: today });
          for (const [field, value] of Object.entries(command))
            if (field in codes)
              expect([type, field, codes[field]]).toEqual([type, field, expect.arrayContaining([value])]);
        }
      }
  });
  it('are about the person and the municipality of the file', () => {
    for (const type of ['AssessNewcomer', 'FollowVoluntarily'] as const) {
      expect(probes(type, ...notified)).toMatchObject([{ person, municipality: '21009' }]);
      expect(probes(type)).toMatchObject([{ municipality: '21001' }]);
    }
    expect(probes('AdoptFile', ...notified)).toMatchObject([{ person }]);
  });
  it('move to a municipality that is not responsible yet', () => {
    expect(probes('RecordMove', ...notified)).toMatchObject([{ municipality: '21001' }]);
    const there = { ...assessed, municipality: municipality('21001') };
    expect(probes('RecordMove', there, imposed)).toMatchObject([{ municipality: '21002' }]);
  });
  it('ask the office that has the file', () => {
    const there = [...notified, { ...inPath[3], office: 'via' as const }];
    expect(probes('RecordCompletion', ...there)).toMatchObject([{ office: 'via' }]);
    expect(probes('RecordCompletion', ...notified)).toMatchObject([{ office: 'bon' }]);
    expect(probes('RecordOfficeFile', ...there).map((command) => 'office' in command && command.office)).toEqual([
      'via',
      'via',
      'via',
    ]);
  });
  it('name every step, course, office, ground, event and proof that there is', () => {
    const counts = Object.fromEntries(commandTypes.map((type) => [type, probes(type, ...inPath).length]));
    expect(counts).toMatchObject({
      RecordPathStep: 6,
      GrantDispensation: 2,
      TransferToOffice: 8,
      RecordNoticeReceipt: 4,
      RequestExemption: 5,
      RecordLifeEvent: 7,
    });
  });
  it('tell of the literacy and the level where a step has one', () => {
    expect(probes('RecordPathStep', ...inPath)).toEqual(
      expect.arrayContaining([
        { type: 'RecordPathStep', step: 'language-balance', literacy: 'literate', level: 'none', on: today },
        { type: 'RecordPathStep', step: 'language-course', literacy: 'not-told', level: 'B1', on: today },
        { type: 'RecordPathStep', step: 'citizenship', literacy: 'not-told', level: 'none', on: today },
      ]),
    );
  });
  it.each([
    ['timetable', 'timetable', 'counter'],
    ['interruption-of-stay', 'register', 'register'],
  ] as const)('draw a suspension for %s out on the paper for it', (reason, proof, via) => {
    expect(probes('ExtendSuspension', ...notified, suspended(reason, '2024-07-01'))).toEqual([
      { type: 'ExtendSuspension', reason, proof, via, until: day('2024-08-12'), on: today },
    ]);
    expect(probes('ExtendSuspension', ...notified, suspended(reason, 'open'))).toMatchObject([{ until: '2024-07-15' }]);
  });
  it('settle what is open', () => {
    const became: ObligationEvent = {
      type: 'LifeEventRecorded',
      event: 'turned-65',
      effect: 'unknown',
      rule: 'lifeEvent.turned65@A.1',
      on: today,
    };
    expect(probes('SettleQuestion', ...notified, became)).toMatchObject([{ event: 'turned-65' }, {}]);
    for (const history of [[], notified])
      expect(probes('SettleQuestion', ...history)).toMatchObject([{ event: 'became-belgian' }]);
  });
});

describe('a newcomer with an outcome', () => {
  it.each([
    ['obliged', 'foreigners', []],
    ['exempt', 'foreigners', ['temporary-stay']],
    ['outOfScope', 'waiting', []],
  ] as const)('%s is one in the register of %s, thirty years old, with %j', (outcome, register, statuses) =>
    expect(newcomerWith(outcome, today)).toEqual({
      birthDate: day('1994-06-11'),
      nationality: 'XX',
      registeredOn: today,
      register,
      titleOverThreeMonths: true,
      statuses,
    }),
  );
});
