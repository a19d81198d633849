import { maskFor, roleNames, type Viewer } from '@termijn/access';
import {
  exemptionGroundWords,
  obligation,
  proofWords,
  suspensionReasonWords,
  type ObligationEvent,
} from '@termijn/domain';
import { instant, streamName, type Fact, type Uuid } from '@termijn/engine';
import { day, fold } from '@termijn/kernel';
import { obligationExamples, reliefExamples } from '@termijn/testkit';
import { standingWithoutFacts, timelineOf } from '../obligation/timeline';
import { maskedStanding, maskedTimeline } from './mask-case';

const { inPath, sanctioned } = obligationExamples;
const { exempted, exemptionAsked, extended, suspended } = reliefExamples;

const official: Viewer = { role: 'municipal-official', organisation: '21009' };
const worker: Viewer = { role: 'office-worker', organisation: 'bon' };
const operator: Viewer = { role: 'operator', organisation: 'service' };

const timeline = (events: readonly ObligationEvent[]) =>
  timelineOf(
    events.map((event, revision): Fact<ObligationEvent> => ({
      event,
      revision,
      stream: streamName('obligation-1'),
      position: BigInt(revision),
      id: '00000000-0000-5000-8000-000000000000' as Uuid,
      metadata: {
        actor: { who: 'test', role: 'test', organisation: 'test' },
        reason: 'illness',
        legalBasis: 'suspension on a medical certificate',
        recordedAt: instant('2023-01-01T00:00:00Z'),
        causation: 'test',
        correlation: 'test',
        schemaVersion: 1,
      },
    })),
  );

const relieved: readonly ObligationEvent[] = [
  ...inPath,
  suspended('2022-10-01', '2022-10-31'),
  extended('2022-10-20', 'open'),
  exemptionAsked('2022-10-21', 'illness-or-disability'),
];
const illness = [
  ...Object.values(suspensionReasonWords.illness),
  ...Object.values(proofWords['medical-certificate']),
  ...Object.values(exemptionGroundWords['illness-or-disability']),
  ...['medical', 'illness'],
];
/** What of a person's health stands in a text. */
const tellsOf = (told: unknown): readonly string[] => illness.filter((word) => JSON.stringify(told).includes(word));

describe('a case as somebody is shown it', () => {
  it('tells the municipality why a duty stands still, and nobody else', () => {
    const steps = timeline(relieved).slice(inPath.length);
    const standing = standingWithoutFacts(fold(obligation, relieved));
    for (const told of [steps, standing]) expect(tellsOf(told)).not.toEqual([]);
    for (const role of roleNames) {
      const viewer = {
        role,
        organisation: role.startsWith('municipal') ? '21009' : role === 'operator' ? 'service' : 'bon',
      };
      if (maskFor(viewer, 'medical') === 'shown') continue;
      expect(tellsOf(maskedTimeline(viewer, steps))).toEqual([]);
      expect(tellsOf(maskedStanding(viewer, standing))).toEqual([]);
    }
    expect(maskedTimeline(official, steps)).toEqual(steps);
    expect(maskedStanding(official, standing)).toBe(standing);
  });

  it('does not tell illness by a gap: other reasons are kept back as well', () => {
    const [entry] = maskedTimeline(worker, timeline([suspended('2022-10-01', '2022-10-31', { reason: 'timetable' })]));
    expect(entry?.sentence.en).toBe('Duty suspended; the details are not shown to you.');
    expect(entry).toMatchObject({ type: 'ObligationSuspended', on: '2022-10-01' });
  });

  it('leaves a duty its days', () => {
    const standing = maskedStanding(worker, standingWithoutFacts(fold(obligation, relieved)));
    expect(standing).toMatchObject({ phase: 'registered', suspension: { from: '2022-10-01', until: 'open' } });
    expect(standing).toMatchObject({ exemptionRequest: { on: '2022-10-21' } });
  });

  it('keeps the ground of an exemption back, and leaves that of a notice', () => {
    const closed = fold(obligation, [...inPath, exempted('2022-11-01')]);
    expect(maskedStanding(worker, standingWithoutFacts(closed))).not.toHaveProperty('ground');
    const notice = maskedStanding(worker, standingWithoutFacts(fold(obligation, sanctioned)));
    expect(notice).toHaveProperty('notice.ground', 'registration');
  });

  it('tells an office that a file was handed over, and no more of it', () => {
    const step = timeline(sanctioned).slice(-1);
    expect(maskedTimeline(worker, step)[0]?.sentence.nl).toMatch(/^Dossier aan de GGC overgemaakt; bijzonderheden/);
    expect(maskedTimeline(operator, step)).toEqual(step);
  });

  it('masks how a fact reads now as it masks the fact', () => {
    const [entry] = timeline([suspended('2022-10-01', '2022-10-31')]);
    const nowReads = { sentence: suspensionReasonWords.illness, on: day('2022-10-02') };
    const [masked] = maskedTimeline(worker, [{ ...entry!, nowReads }]);
    expect(masked?.nowReads).toEqual({ sentence: masked?.sentence, on: '2022-10-02' });
  });
});
