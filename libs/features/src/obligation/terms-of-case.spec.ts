import { memoryEventStore } from '@termijn/adapters';
import type { ObligationEvent, ObligationId } from '@termijn/domain';
import { instant, streamName, uuidOf, type Cut, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { obligationExamples as example } from '@termijn/testkit';
import { ShowCase, ShowCaseHandler } from './case.query';
import { obligationKind } from './obligation.kind';
import { termsOf } from './terms-of-case';

const id = '0b8a4f0e-1d52-4c3e-9a53-5d2f6f0a7b12' as ObligationId;
const namespace = '5a1f8f8e-6a55-4d3b-8f4c-0d8a1f2b3c4d' as Uuid;

/** The terms of a case with these facts, as they stand at a cut. */
const termsAfter = async (facts: readonly ObligationEvent[], cut: Cut = {}) => {
  const store = memoryEventStore();
  const events = facts.map((event, index) => {
    const { type, data, schemaVersion } = obligationKind.codec.encode(event);
    const actor = { who: 'official-1', role: 'municipality', organisation: '21009' };
    const recordedAt = instant(`${event.on}T10:00:00Z`);
    const context = { actor, recordedAt, schemaVersion, causation: 'test', correlation: id };
    return {
      id: uuidOf(namespace, String(index)),
      type,
      data,
      metadata: { ...context, ...obligationKind.note(event) },
    };
  });
  await store.append(streamName(`obligation-${id}`), 'none', events);
  const view = await new ShowCaseHandler(store).execute(new ShowCase(id, cut));
  return termsOf(view!);
};

const suspension: readonly ObligationEvent[] = [
  {
    type: 'ObligationSuspended',
    reason: 'illness',
    proof: 'medical-certificate',
    via: 'counter',
    until: day('2022-07-31'),
    on: day('2022-07-01'),
  },
  {
    type: 'SuspensionEnded',
    days: 31,
    resumed: [
      {
        term: 'registration',
        lastDay: day('2023-01-02'),
        suspendedDays: 31,
        rule: 'suspension.clock.registration@A.1',
      },
    ],
    on: day('2022-08-01'),
  },
];

const correction: ObligationEvent = {
  type: 'FactCorrected',
  fact: 2,
  as: {
    ...example.received,
    registerBy: { lastDay: day('2022-12-05'), rule: 'registration.period@A.1', counting: 'registration.counting@A.1' },
    on: day('2022-06-03'),
  },
  reason: 'typing-error',
  rederived: [],
  flaws: [],
  on: day('2022-06-10'),
};

describe('the terms of a case', () => {
  it('are none before a fact starts one', async () => {
    expect(await termsAfter(example.obliged)).toEqual([]);
  });

  it('name the fact they began with, and where it stands in the log', async () => {
    expect(await termsAfter(example.notified)).toMatchObject([
      {
        term: 'registration',
        from: '2022-06-01',
        end: { lastDay: '2022-12-01' },
        startedBy: { type: 'CertificateReceived', on: '2022-06-01', revision: 2, position: '3' },
      },
    ]);
  });

  it('name the rules behind them with their article and how sure they are', async () => {
    const [term] = await termsAfter(example.notified);
    expect(term?.rules).toMatchObject([
      {
        version: 'registration.period@A.1',
        value: { nl: '6 maanden' },
        article: { fr: 'ordonnance du 11 mai 2017; accord de coopération du 26 avril 2019, art. 3' },
        source: { en: 'bewelcome.brussels, course of the path' },
        confidence: 'high',
        confidenceName: { nl: 'hoog' },
      },
      { version: 'registration.counting@A.1', confidence: 'low', confidenceName: { fr: 'faible' } },
    ]);
  });

  it('are told step by step, with what would have given another day', async () => {
    const [term] = await termsAfter(example.notified);
    expect(term?.explanation.map(({ sentence }) => sentence.en)).toEqual([
      'The term sets out from 1 June 2022.',
      'The first day that counts is the day after: 2 June 2022.',
      '6 months further, up to the eve of the day with the same number: 1 December 2022.',
      'The last day, itself included, is 1 December 2022.',
    ]);
    expect(term?.alternatives.map(({ sentence }) => sentence.nl)).toEqual([
      'Met "de eerste dag die telt: de dag zelf" is de laatste dag 30 november 2022.',
      'Met "het einde van maanden: op de dag met hetzelfde nummer" is de laatste dag 2 december 2022.',
    ]);
  });

  it('go on over the days that a suspension added', async () => {
    const [term] = await termsAfter([...example.notified, ...suspension]);
    expect(term?.end).toEqual({
      lastDay: '2023-01-02',
      rule: 'registration.period@A.1',
      counting: 'registration.counting@A.1',
      suspendedDays: 31,
      countedDay: '2022-12-01',
    });
    expect(term?.rules.map(({ version }) => version)).toContain('suspension.clock.registration@A.1');
    expect(term?.explanation.map(({ sentence }) => sentence.fr)).toContain(
      "Le délai est resté suspendu 31 jours ; il est prolongé d'autant : le 1er janvier 2023.",
    );
  });

  it('are those of the day that is looked at', async () => {
    const facts = [...example.notified, ...suspension];
    expect(await termsAfter(facts, { on: day('2022-07-15') })).toMatchObject([{ end: { lastDay: '2022-12-01' } }]);
  });

  it('are counted from what a fact was corrected into, under the revision that it had', async () => {
    for (const cut of [{}, { on: day('2022-12-31') }])
      expect(await termsAfter([...example.notified, correction], cut)).toMatchObject([
        {
          from: '2022-06-03',
          end: { lastDay: '2022-12-05' },
          startedBy: { type: 'CertificateReceived', on: '2022-06-03', revision: 2, position: '3' },
        },
      ]);
    const beforehand = { knownAt: instant('2022-06-09T10:00:00Z') };
    expect(await termsAfter([...example.notified, correction], beforehand)).toMatchObject([{ from: '2022-06-01' }]);
  });

  it('show which notice was proved, and how', async () => {
    const terms = await termsAfter([
      ...example.defaulted,
      {
        type: 'NoticeReceiptRecorded',
        evidence: 'presented',
        complyBy: { lastDay: day('2023-02-06'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
        on: day('2022-12-05'),
      },
    ]);
    expect(terms.map(({ term, startedBy, end }) => [term, startedBy.type, end])).toMatchObject([
      ['registration', 'CertificateReceived', { lastDay: '2022-12-01' }],
      ['compliance', 'NoticeOfDefaultIssued', { lastDay: '2023-02-07' }],
      ['compliance', 'NoticeReceiptRecorded', { lastDay: '2023-02-06' }],
    ]);
    expect(terms.at(-1)?.explanation[1]?.sentence.en).toBe('Presentation or receipt is proven on 5 December 2022.');
  });
});
