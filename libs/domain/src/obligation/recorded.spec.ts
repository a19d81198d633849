import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples } from '@termijn/testkit';
import type { ObligationId } from './identity';
import type { ObligationEvent } from './obligation.events';
import { factsOf, isRecorded, latestOf } from './recorded';

const { person, notified, received, registered } = obligationExamples;
const { stepRecorded, transferred } = pathExamples;

const early = transferred('2023-03-01');
const late = transferred('2023-06-01', 'convivial');
const file = { facts: [...notified, registered, late, early] };
const other = '4b3c2a10-0000-4000-8000-00000000000f' as ObligationId;

describe('the facts on file', () => {
  it('are told by type, in the order of the stream', () => {
    expect(factsOf(file, 'TransferredToOffice')).toEqual([late, early]);
    expect(factsOf(file, 'TransferredToOffice', 'CertificateReceived')).toEqual([received, late, early]);
    expect(factsOf(file, 'PathCompleted')).toEqual([]);
  });
  it('tell whether just this is recorded, and not something like it', () => {
    expect(isRecorded(file, 'TransferredToOffice', { office: 'via', path: 'fr', on: day('2023-03-01') })).toBe(true);
    expect(isRecorded(file, 'TransferredToOffice', { office: 'via', path: 'fr', on: day('2023-06-01') })).toBe(false);
    expect(isRecorded(file, 'RegisteredWithOffice', { office: 'via' })).toBe(false);
    const both = { facts: [stepRecorded('2023-01-01', 'language-course')] };
    expect(isRecorded(both, 'PathStepRecorded', { step: 'language-course', literacy: 'not-told' })).toBe(true);
    // The value stands in the fact, though under another name.
    expect(isRecorded({ facts: [registered] }, 'RegisteredWithOffice', { path: 'shown' as 'nl' })).toBe(false);
  });
  it('tell the latest day, whatever the order of recording', () => {
    expect(latestOf(file, 'TransferredToOffice')).toBe('2023-06-01');
    expect(latestOf(file, 'TransferredToOffice', 'RegisteredWithOffice', 'CertificateReceived')).toBe('2023-06-01');
    expect(latestOf({ facts: [early, late] }, 'TransferredToOffice')).toBe('2023-06-01');
    expect(latestOf(file, 'PathCompleted')).toBeUndefined();
  });
});

describe('a file that passed from one person to another', () => {
  it.each<ObligationEvent>([
    { type: 'IdentityCorrected', person, file: other, facts: [], on: day('2023-07-01') },
    { type: 'FileAdopted', from: other, on: day('2023-07-01') },
  ])('tells nothing of the one before: $type', (passing) => {
    expect(factsOf({ facts: [...file.facts, passing] }, 'TransferredToOffice')).toEqual([]);
    expect(factsOf({ facts: [late, passing, early] }, 'TransferredToOffice')).toEqual([early]);
    expect(latestOf({ facts: [late, passing, early] }, 'TransferredToOffice')).toBe('2023-03-01');
  });
});
