import { day, fold } from '@termijn/kernel';
import { obligationExamples as o, sanctionExamples as x } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation/obligation.events';
import { obligation } from '../obligation/obligation.law';
import { fileChangeBy, fileViewOf, handOversIn, referralAt } from './obligation-file';

const id = x.referral.obligation;
const handOver = o.sanctioned.length - 1;
const fileOf = (...facts: readonly ObligationEvent[]) => fold(obligation, facts);
const seen = (...later: readonly ObligationEvent[]) =>
  fileViewOf(id, fileOf(...o.sanctioned, ...later), handOver, day('2023-03-01'));

const registeredLate: ObligationEvent = { ...o.registered, late: true, on: day('2023-02-10') };
const suspended: ObligationEvent = {
  type: 'ObligationSuspended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: 'open',
  on: day('2023-02-20'),
};
const asked: ObligationEvent = {
  type: 'ExemptionRequested',
  ground: 'illness-or-disability',
  on: day('2023-02-20'),
};
const corrected: ObligationEvent = {
  type: 'FactCorrected',
  fact: 2,
  as: { ...o.received, on: day('2022-06-02') },
  reason: 'typing-error',
  rederived: [],
  flaws: [],
  on: day('2023-02-20'),
};
const takenBack: ObligationEvent = { type: 'FileTakenBack', reason: 'incomplete', on: day('2023-02-20') };

describe('what a file shows to the procedure that rests on it', () => {
  it('is no proof to wait for where its notice speaks of a path that never began', () => {
    const noticed: ObligationEvent = { ...o.noticed, ground: 'completion' };
    const shown = fileViewOf(id, fileOf(...o.notified, noticed), handOver, day('2023-03-01'));
    expect(shown).toMatchObject({ proofAwaited: false });
  });
  it('is that its notice lapsed and nothing happened since', () =>
    expect(seen()).toEqual({ ...x.file, obligation: id, revision: handOver }));
  it('is a suspension, from its first day on', () => {
    expect(seen(suspended)).toMatchObject({ revision: handOver + 1, handedOver: true, suspended: true });
    expect(seen(suspended, { type: 'SuspensionEnded', days: 5, resumed: [], on: day('2023-02-25') })).toMatchObject({
      suspended: false,
    });
  });
  it('is an exemption that waits for its answer', () => {
    expect(seen(asked)).toMatchObject({ exemptionPending: true, closed: 'open' });
    expect(seen(asked, { type: 'ExemptionRefused', reason: 'proof-missing', on: day('2023-02-21') })).toMatchObject({
      exemptionPending: false,
    });
  });
  it('is the end of the duty, and why', () => {
    const granted: ObligationEvent = {
      type: 'ExemptionGranted',
      ground: 'illness-or-disability',
      proof: 'medical-certificate',
      on: day('2023-02-21'),
    };
    const died: ObligationEvent = {
      type: 'LifeEventRecorded',
      event: 'died',
      effect: 'ends',
      rule: 'lifeEvent.died@A.1',
      on: day('2023-02-21'),
    };
    expect(seen(granted)).toMatchObject({ closed: 'exempt', handedOver: false });
    expect(seen(died)).toMatchObject({ closed: 'ended' });
    expect(seen(registeredLate, { ...o.proved, on: day('2023-02-28') })).toMatchObject({ closed: 'fulfilled' });
  });
  it('is the end of a file that never held a duty, or held it for another', () => {
    const look = (...facts: readonly ObligationEvent[]) => fileViewOf(id, fileOf(...facts), 0, day('2023-03-01'));
    expect(look({ ...o.assessed, outcome: 'exempt' })).toMatchObject({ closed: 'exempt' });
    expect(look({ ...o.assessed, outcome: 'outOfScope' })).toMatchObject({ closed: 'ended' });
    const misfiled: ObligationEvent = {
      type: 'IdentityCorrected',
      person: o.person,
      file: x.referral.obligation,
      facts: [],
      on: day('2023-02-21'),
    };
    expect(look(...o.notified, misfiled)).toMatchObject({ closed: 'ended', correctedAt: o.notified.length });
  });
  it('is a path completed in time of which the office told late', () => {
    const history = [...o.inPath, o.completionLapsed, o.noticedOnCompletion];
    const lapse = o.lapse('compliance', '2024-07-29', '2024-07-30');
    const handedOver: ObligationEvent = { ...o.handedOver, on: day('2024-08-01') };
    const look = (...later: readonly ObligationEvent[]) =>
      fileViewOf(id, fileOf(...history, lapse, handedOver, ...later), history.length + 1, day('2024-08-10'));
    expect(look()).toMatchObject({ handedOver: true, noticed: true, lapsed: true, proofAwaited: false });
    expect(look({ ...o.completed, late: true, on: day('2024-07-01') })).toMatchObject({ proofAwaited: true });
    expect(look({ ...o.completed, late: true, on: day('2024-08-02') })).toMatchObject({ proofAwaited: false });
  });
  it('is a question that the law leaves open', () =>
    expect(
      seen({
        type: 'LifeEventRecorded',
        event: 'became-belgian',
        effect: 'unknown',
        rule: 'lifeEvent.becameBelgian@A.1',
        on: day('2023-02-21'),
      }),
    ).toMatchObject({ questionOpen: true }));
  it('is a correction, and the step that lost its ground by it', () => {
    expect(seen(corrected)).toMatchObject({ correctedAt: handOver + 1, flawed: false });
    const flaws = [{ fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' }] as const;
    expect(seen({ ...corrected, flaws })).toMatchObject({ flawed: true });
  });
  it('is a notice that a suspension granted backwards took the ground from', () => {
    const backwards: ObligationEvent = { ...suspended, until: day('2022-12-31'), on: day('2022-11-15') };
    const over: ObligationEvent = { type: 'SuspensionEnded', days: 47, resumed: [], on: day('2023-01-01') };
    expect(seen(backwards, over)).toMatchObject({ flawed: true, suspended: false });
  });
  it('is a registration in time of which the office told late, and not one that came too late', () => {
    expect(seen({ ...registeredLate, late: false, on: day('2023-02-01') })).toMatchObject({ proofAwaited: true });
    expect(seen(registeredLate)).toMatchObject({ proofAwaited: false });
  });
  it('is a notice that was received later than presumed, so that its term has not lapsed yet', () =>
    expect(
      seen({
        type: 'NoticeReceiptRecorded',
        evidence: 'signed',
        complyBy: { lastDay: day('2023-02-20'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
        on: day('2022-12-20'),
      }),
    ).toMatchObject({ noticed: true, lapsed: false }));
  it('is that it is no longer there, or there again by another hand-over', () => {
    expect(seen(takenBack)).toMatchObject({ handedOver: false });
    expect(seen(takenBack, { ...o.sanctioned.at(-1)!, on: day('2023-02-25') })).toMatchObject({ handedOver: false });
    const again = fileOf(...o.sanctioned, takenBack, o.sanctioned.at(-1)!);
    expect(fileViewOf(id, again, handOver + 2, day('2023-03-01'))).toMatchObject({ handedOver: true });
  });
  it('is nothing at all for a file that never came that far', () =>
    expect(fileViewOf(id, fileOf(...o.notified), 0, day('2023-03-01'))).toMatchObject({
      handedOver: false,
      noticed: false,
      lapsed: false,
    }));
});

describe('what a hand-over brings along', () => {
  it('is the ground, the language and what was known of places', () =>
    expect(referralAt(id, fileOf(...o.sanctioned), { ...x.referral.handOver, revision: handOver })).toEqual({
      ...x.referral,
      handOver: { ...x.referral.handOver, revision: handOver },
      language: 'unknown',
    }));
  it('is nothing where no file was handed over', () => {
    expect(referralAt(id, fileOf(...o.defaulted), { ...x.referral.handOver, revision: 2 })).toBeUndefined();
    expect(
      referralAt(id, fileOf(...o.sanctioned, takenBack), { ...x.referral.handOver, revision: handOver }),
    ).toBeUndefined();
    expect(referralAt(id, fileOf(...o.sanctioned), { ...x.referral.handOver, revision: 2 })).toBeUndefined();
    expect(referralAt(id, fileOf(...o.sanctioned), { ...x.referral.handOver, revision: 99 })).toBeUndefined();
  });
  it('can happen more than once', () =>
    expect(handOversIn([...o.sanctioned, takenBack, o.sanctioned.at(-1)!])).toEqual([handOver, handOver + 2]));
});

describe('what a fact means to a procedure', () => {
  it.each([
    [registeredLate, 'registered'],
    [o.completed, 'completed'],
    [o.proved, 'fulfilled'],
    [suspended, 'suspended'],
    [asked, 'exemption-asked'],
    [corrected, 'corrected'],
    [takenBack, 'taken-back'],
    [o.sanctioned.at(-1)!, undefined],
    [o.received, undefined],
    [{ type: 'SuspensionEnded', days: 5, resumed: [], on: day('2023-02-25') } as const, 'suspension-ended'],
    [{ type: 'ExemptionRefused', reason: 'proof-missing', on: day('2023-02-21') } as const, 'exemption-refused'],
    [
      {
        type: 'ExemptionGranted',
        ground: 'illness-or-disability',
        proof: 'medical-certificate',
        on: day('2023-02-21'),
      } as const,
      'exemption-granted',
    ],
    [
      { type: 'NoticeReceiptRecorded', evidence: 'signed', complyBy: 'unknown', on: day('2023-02-21') } as const,
      'receipt-proven',
    ],
    [
      {
        type: 'IdentityCorrected',
        person: o.person,
        file: x.referral.obligation,
        facts: [],
        on: day('2023-02-21'),
      } as const,
      'corrected',
    ],
    [{ type: 'FileAdopted', from: x.referral.obligation, on: day('2023-02-21') } as const, 'corrected'],
  ])('%#', (event, change) => {
    expect(fileChangeBy(event)).toBe(change);
  });
  it('depends on what the law makes of a life event, and on how a question is settled', () => {
    const died: ObligationEvent = {
      type: 'LifeEventRecorded',
      event: 'died',
      effect: 'ends',
      rule: 'x',
      on: day('2023-02-21'),
    };
    expect(fileChangeBy(died)).toBe('ended');
    expect(fileChangeBy({ ...died, effect: 'suspends' })).toBeUndefined();
    const settled: ObligationEvent = {
      type: 'QuestionSettled',
      event: 'turned-65',
      answer: 'ends',
      on: day('2023-02-21'),
    };
    expect(fileChangeBy(settled)).toBe('ended');
    expect(fileChangeBy({ ...settled, answer: 'none' })).toBeUndefined();
  });
});
