import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import { openDeadlines } from '../obligation.deadlines';
import { obligation } from '../obligation.law';
import type { ObligationEvent } from '../obligation.events';
import type { ExemptionGround, Proof } from './relief.events';

const { given, after } = specify(obligation);
const { assessed, obliged, notified, inPath, defaulted, sanctioned, proved } = obligationExamples;
const { askExemption, exemptionAsked, exempted, exemptionRefused, grantExemption, refuseExemption } = reliefExamples;

const openFiles: readonly (readonly [string, readonly ObligationEvent[]])[] = [
  ['imposed', obliged],
  ['notified', notified],
  ['registered', inPath],
  ['defaulted', defaulted],
  ['sanctioned', sanctioned],
];

const voluntary: ObligationEvent = {
  type: 'FollowedVoluntarily',
  person: assessed.person,
  municipality: assessed.municipality,
  language: 'fr',
  office: 'via',
  path: 'fr',
  on: day('2024-03-01'),
};

describe('an exemption from the whole duty', () => {
  it.each(openFiles)('can be asked, refused and granted while the duty is %s', (phase, history) => {
    given(...history)
      .when(askExemption('2024-06-03'))
      .then(exemptionAsked('2024-06-03'));
    given(...history, exemptionAsked('2024-06-03'))
      .when(refuseExemption('2024-06-10'))
      .then(exemptionRefused('2024-06-10'));
    given(...history, exemptionAsked('2024-06-03'))
      .when(grantExemption('2024-06-10'))
      .then(exempted('2024-06-10'));
    expect(after(...history, exemptionAsked('2024-06-03'), exemptionRefused('2024-06-10'))).toMatchObject({
      phase,
      exemptionRequest: undefined,
    });
  });
  it.each(openFiles)('closes a duty that is %s, and no timer runs any more', (_, history) => {
    const closed = after(...history, exempted('2024-06-10'));
    expect(closed).toMatchObject({ phase: 'closed', because: 'exempted', ground: 'belgian-diploma' });
    expect(closed).toMatchObject({ exemptedOn: '2024-06-10' });
    expect(openDeadlines(closed)).toEqual([]);
  });
  it('ends a suspension along with the duty', () => {
    const closed = after(...notified, reliefExamples.suspended('2022-10-01', '2022-10-31'), exempted('2022-10-05'));
    expect(closed).toMatchObject({ phase: 'closed', suspension: undefined });
    expect(openDeadlines(closed)).toEqual([]);
  });
});

describe('a request for exemption', () => {
  it('is one at a time, and sent twice it is sent once', () => {
    given(...notified, exemptionAsked('2022-07-01'))
      .when(askExemption('2022-07-01'))
      .thenNothing();
    given(...notified, exemptionAsked('2022-07-01'))
      .when(askExemption('2022-07-02'))
      .thenRefused('exemption-already-asked');
  });
  it('may follow a refusal, which itself is no open request any more', () => {
    const refused = [...notified, exemptionAsked('2022-07-01'), exemptionRefused('2022-07-05')];
    given(...refused)
      .when(askExemption('2022-07-05', 'schooling'))
      .then(exemptionAsked('2022-07-05', 'schooling'));
    given(...refused)
      .when(askExemption('2022-07-01'))
      .thenNothing();
  });
  it('does not come before the duty', () => {
    given(...notified)
      .when(askExemption('2022-05-31'))
      .thenRefused('before-earlier-step');
    given(...notified)
      .when(askExemption('2022-06-01'))
      .then(exemptionAsked('2022-06-01'));
  });
});

describe('a refused exemption', () => {
  it('needs a request, and refused twice it is refused once', () => {
    given(...notified)
      .when(refuseExemption('2022-07-05'))
      .thenRefused('exemption-not-asked');
    const refused = [...notified, exemptionAsked('2022-07-01'), exemptionRefused('2022-07-05')];
    given(...refused)
      .when(refuseExemption('2022-07-05'))
      .thenNothing();
    given(...refused)
      .when(refuseExemption('2022-07-06'))
      .thenRefused('exemption-not-asked');
  });
  it('does not come before its request', () => {
    given(...notified, exemptionAsked('2022-07-01'))
      .when(refuseExemption('2022-06-30'))
      .thenRefused('before-earlier-step');
    given(...notified, exemptionAsked('2022-07-01'))
      .when(refuseExemption('2022-07-01'))
      .then(exemptionRefused('2022-07-01'));
  });
});

describe('a granted exemption', () => {
  it('needs no request, and may rest on another ground than the one that was asked', () => {
    given(...notified)
      .when(grantExemption('2022-07-05'))
      .then(exempted('2022-07-05'));
    given(...notified, exemptionAsked('2022-07-01', 'schooling'))
      .when(grantExemption('2022-07-05'))
      .then(exempted('2022-07-05'));
  });
  it('comes neither before the duty nor before the request', () => {
    given(...notified)
      .when(grantExemption('2022-05-31'))
      .thenRefused('before-earlier-step');
    given(...notified, exemptionAsked('2022-07-01'))
      .when(grantExemption('2022-06-30'))
      .thenRefused('before-earlier-step');
  });
  it('granted twice is granted once; for any other decision the file is closed', () => {
    given(...notified, exempted('2022-07-05'))
      .when(grantExemption('2022-07-05'))
      .thenNothing();
    given(...notified, exempted('2022-07-05'))
      .when(grantExemption('2022-07-06'))
      .thenRefused('closed');
    given(...inPath, proved)
      .when(grantExemption('2024-07-05'))
      .thenRefused('closed');
  });
});

describe('the proof of an exemption', () => {
  const proofs: Readonly<Record<ExemptionGround, Proof>> = {
    'earlier-certificate': 'integration-certificate',
    'belgian-diploma': 'diploma',
    'illness-or-disability': 'medical-certificate',
    schooling: 'school-certificate',
    register: 'register',
  };
  const grounds = Object.keys(proofs) as ExemptionGround[];

  it.each(grounds)('has to fit the ground: %s', (ground) => {
    for (const other of grounds) {
      const proof = proofs[other];
      const via = proof === 'register' ? 'register' : 'counter';
      const decided = given(...notified).when(grantExemption('2022-07-05', { ground, proof, via }));
      if (other === ground) decided.then(exempted('2022-07-05', { ground, proof }));
      else decided.thenRefused('proof-not-accepted');
    }
  });
  it('is looked up in the register or handed in, each by its own way', () => {
    given(...notified)
      .when(grantExemption('2022-07-05', { via: 'register' }))
      .thenRefused('proof-not-accepted');
    given(...notified)
      .when(grantExemption('2022-07-05', { ground: 'register', proof: 'register', via: 'counter' }))
      .thenRefused('proof-not-accepted');
  });
  it('may come through an office, unless it is a medical paper', () => {
    given(...notified)
      .when(grantExemption('2022-07-05', { via: 'office' }))
      .then(exempted('2022-07-05'));
    const medical = { ground: 'illness-or-disability', proof: 'medical-certificate' } as const;
    given(...notified)
      .when(grantExemption('2022-07-05', { ...medical, via: 'office' }))
      .thenRefused('medical-papers-to-municipality-only');
    given(...notified)
      .when(grantExemption('2022-07-05', { ...medical, via: 'e-mail' }))
      .then(exempted('2022-07-05', medical));
  });
});

describe('without a duty', () => {
  const commands = [askExemption('2024-06-03'), grantExemption('2024-06-03'), refuseExemption('2024-06-03')];

  it.each(commands)('there is nothing to exempt from: $type', (command) => {
    given().when(command).thenRefused('not-assessed');
    given(voluntary).when(command).thenRefused('voluntary-participant');
    given({ ...assessed, outcome: 'exempt' })
      .when(command)
      .thenRefused('closed');
  });
});
