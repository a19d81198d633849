import { obligation, type ObligationEvent, type ObligationId } from '@termijn/domain';
import { instant, streamName, type Fact, type Uuid } from '@termijn/engine';
import { day, fold } from '@termijn/kernel';
import { obligationExamples as example } from '@termijn/testkit';
import { flawsOf, standingWithoutFacts, timelineOf } from './timeline';

const factsOf = (...events: readonly ObligationEvent[]): readonly Fact<ObligationEvent>[] =>
  events.map((event, revision) => ({
    event,
    revision,
    stream: streamName('obligation-1'),
    position: BigInt(revision + 10),
    id: '00000000-0000-5000-8000-000000000000' as Uuid,
    metadata: {
      actor: { who: 'test', role: 'test', organisation: 'test' },
      recordedAt: instant('2023-01-01T00:00:00Z'),
      causation: 'test',
      correlation: 'test',
      schemaVersion: 1,
    },
  }));

const { assessed, imposed, noticed, person, received, registrationLapsed } = example;

const corrected = (as: ObligationEvent & { readonly type: 'CertificateReceived' }): ObligationEvent => ({
  type: 'FactCorrected',
  fact: 2,
  as,
  reason: 'typing-error',
  rederived: [{ fact: 4, as: { ...noticed, on: day('2022-12-30') } }],
  flaws: [{ fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' }],
  on: day('2023-01-10'),
});

describe('a timeline', () => {
  it('tells a corrected fact as it was, by which correction, and how it reads now', () => {
    const right = { ...received, on: day('2022-06-20') };
    const entries = timelineOf(factsOf(assessed, imposed, received, registrationLapsed, noticed, corrected(right)));
    expect(entries[2]).toMatchObject({ on: '2022-06-01', correctedBy: 5, nowReads: { on: '2022-06-20' } });
    expect(entries[4]).toMatchObject({ on: noticed.on, correctedBy: 5, nowReads: { on: '2022-12-30' } });
    expect(entries[5]).toMatchObject({ type: 'FactCorrected', corrects: 2 });
    for (const untouched of [0, 1, 3]) expect(entries[untouched]).not.toHaveProperty('correctedBy');
  });

  it('goes by the last of several corrections of one fact', () => {
    const first = corrected({ ...received, on: day('2022-06-20') });
    const last = corrected({ ...received, on: day('2022-06-10') });
    const entries = timelineOf(factsOf(assessed, imposed, received, registrationLapsed, noticed, first, last));
    expect(entries[2]).toMatchObject({ correctedBy: 6, nowReads: { on: '2022-06-10' } });
  });

  it('strikes all of a file that was another person’s, which reads as nothing now', () => {
    const file = '11111111-0000-4000-8000-000000000001' as ObligationId;
    const moved: ObligationEvent = { type: 'IdentityCorrected', person, file, facts: [], on: day('2022-09-01') };
    const entries = timelineOf(factsOf(assessed, imposed, moved, assessed));
    expect(entries.map(({ correctedBy }) => correctedBy)).toEqual([2, 2, undefined, undefined]);
    expect(entries[0]).not.toHaveProperty('nowReads');
  });
});

describe('where a case stands', () => {
  const right = { ...received, on: day('2022-06-20') };
  const file = fold(obligation, [assessed, imposed, received, registrationLapsed, noticed, corrected(right)]);

  it('names the steps without ground, why they have none and what to do about them', () => {
    expect(flawsOf(file)).toMatchObject([
      { fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice', why: { nl: 'De termijn loopt nog.' } },
    ]);
    expect(flawsOf(fold(obligation, []))).toEqual([]);
  });

  it('is shown without the facts that led there', () => {
    const shown = standingWithoutFacts(file);
    expect(shown).not.toHaveProperty('facts');
    expect(shown).toMatchObject({ phase: 'defaulted', municipality: assessed.municipality });
  });
});
