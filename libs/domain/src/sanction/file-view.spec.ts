import { sanctionExamples as x } from '@termijn/testkit';
import {
  hasQuestions,
  isExemptionPending,
  isOnHold,
  unsettledChanges,
  type KnownFile,
  type NotedChange,
} from './file-view';
import { fileChanges, type FileChange } from './sanction.codes';

const known = (...changes: readonly NotedChange[]): KnownFile => ({
  obligation: x.referral.obligation,
  changes,
  settledAt: 6,
});
const at = (change: FileChange, revision = 7): NotedChange => ({ change, revision });

describe('what a procedure was told of its file', () => {
  it('asks an official to look when it can touch the ground, and merely holds it up otherwise', () =>
    expect(fileChanges.filter((change) => unsettledChanges(known(at(change))).length === 0)).toEqual([
      'suspended',
      'suspension-ended',
      'exemption-asked',
      'exemption-refused',
    ]));
  it('is settled up to the revision that was looked at', () => {
    expect(unsettledChanges(known(at('registered', 6), at('corrected', 7)))).toEqual([at('corrected', 7)]);
  });
  it('holds it up from a suspension to its end', () => {
    expect(isOnHold(known())).toBe(false);
    expect(isOnHold(known(at('corrected')))).toBe(false);
    expect(isOnHold(known(at('suspended'), at('corrected', 8)))).toBe(true);
    expect(isOnHold(known(at('suspended'), at('suspension-ended', 8)))).toBe(false);
    expect(isOnHold(known(at('suspended'), at('suspension-ended', 8), at('suspended', 9)))).toBe(true);
  });
  it('holds it up from the request of an exemption to its answer', () => {
    expect(isExemptionPending(known())).toBe(false);
    expect(isExemptionPending(known(at('exemption-asked'), at('suspended', 8)))).toBe(true);
    expect(isExemptionPending(known(at('exemption-asked'), at('exemption-refused', 8)))).toBe(false);
    expect(isExemptionPending(known(at('exemption-asked'), at('exemption-granted', 8)))).toBe(false);
  });
});

describe('a look at the file', () => {
  it('raises a question when something was corrected since the last one', () => {
    expect(hasQuestions(known(), x.file)).toBe(false);
    expect(hasQuestions(known(), { ...x.file, correctedAt: 6 })).toBe(false);
    expect(hasQuestions(known(), { ...x.file, correctedAt: 7 })).toBe(true);
    expect(hasQuestions(known(at('registered')), x.file)).toBe(true);
  });
});
