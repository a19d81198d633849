import { day } from '@termijn/kernel';
import { planExamples as the } from '@termijn/testkit';
import { findingCodes, findingsOfAspect, planAspects } from './plan.codes';
import { planEventWords } from './plan.event.words';
import type { PlanEvent } from './plan.events';
import { isActionNumber, isRound, isStaffCode, territoryWords } from './plan.identity';
import { municipality } from '../reference/municipality';

const on = day('2023-07-10');
const period = the.span('2023-04-17', '2023-06-30');

/** Facts, and what their sentence has to say in each language. */
const told: readonly (readonly [PlanEvent, ...(readonly [nl: string, fr: string, en: string][])])[] = [
  [
    the.proposed,
    [
      'Sint-Joost-ten-Node, ronde 1.',
      'Saint-Josse-ten-Noode, tour 1.',
      'Sint-Joost-ten-Node / Saint-Josse-ten-Noode, round 1.',
    ],
  ],
  [
    { ...the.proposed, territory: 'region' },
    [
      'heel het Brussels Hoofdstedelijk Gewest',
      'toute la Région de Bruxelles-Capitale',
      'the whole Brussels-Capital Region',
    ],
  ],
  [{ type: 'ConversationStarted', on }, ['Gesprekken begonnen.', 'Entretiens entamés.', 'Talks begun.']],
  [
    {
      type: 'AspectMapped',
      aspect: 'stakeholders',
      findings: [
        { code: 'associations', role: 'refers', count: 3 },
        { code: 'schools', role: 'hosts', count: 'unknown' },
      ],
      on,
    },
    ['In kaart gebracht: lokale partners', 'Cartographié : acteurs locaux', 'Mapped: local stakeholders'],
    [
      '(verenigingen (verwijst door): 3; scholen (ontvangt ter plaatse)).',
      '(associations (oriente vers le parcours): 3; écoles (accueille sur place)).',
      '(associations (refers): 3; schools (hosts)).',
    ],
  ],
  [
    { type: 'AspectMapped', aspect: 'learner-profile', findings: the.findings['learner-profile'], on },
    ['(Turkstaligen: 40).', '(turcophones: 40).', '(speakers of Turkish: 40).'],
  ],
  [
    { type: 'PlanAgreed', target: { kind: 'dutch-share', value: 30 }, period, on },
    [
      'van 17 april 2023 tot en met 30 juni 2023',
      'du 17 avril 2023 au 30 juin 2023 inclus',
      'from 17 April 2023 to 30 June 2023',
    ],
    ['30.', '30.', '30.'],
  ],
  [{ type: 'PlanStarted', on }, ['Uitvoering begonnen.', 'Mise en œuvre entamée.', 'Work begun.']],
  [{ type: 'EvaluationReminderIssued', on }, ['Herinnering: de evaluatie', 'Rappel : l', 'Reminder: the evaluation']],
  [
    { type: 'EvaluationOverdueNoted', lastDay: day('2023-12-31'), on },
    ['31 december 2023', '31 décembre 2023', '31 December 2023'],
  ],
  [
    { type: 'PlanEvaluated', result: 'partly-reached', achieved: 24, followUp: 'adapt', on },
    [
      'doel ten dele bereikt (bereikt: 24). Vervolg: bijsturen.',
      'objectif partiellement atteint (atteint : 24). Suite : adapter.',
      'aim partly reached (achieved: 24). Next: adapt.',
    ],
  ],
  [
    { type: 'PlanEvaluated', result: 'reached', achieved: 'unknown', followUp: 'repeat', on },
    ['(bereikt: niet bekend)', '(atteint : inconnu)', '(achieved: not known)'],
  ],
  [{ type: 'PlanClosed', on }, ['Plan afgesloten.', 'Plan clôturé.', 'Plan closed.']],
  [
    { type: 'PlanDeclined', reason: 'no-staff', on },
    ['reden: geen personeel.', 'raison : pas de personnel.', 'reason: no staff.'],
  ],
  [
    { type: 'PlanPaused', reason: 'elections', on },
    ['reden: verkiezingen.', 'raison : élections.', 'reason: elections.'],
  ],
  [{ type: 'PlanResumed', on }, ['Plan hervat.', 'Plan repris.', 'Plan resumed.']],
  [
    the.added,
    [
      'Actie 1 gepland, van 17 april 2023 tot en met 30 juni 2023:',
      'Action 1 planifiée, du 17 avril 2023 au 30 juin 2023 inclus :',
      'Action 1 planned, from 17 April 2023 to 30 June 2023:',
    ],
    ['(outreach-1).', '(outreach-1).', '(outreach-1).'],
  ],
  [{ type: 'ActionReminderIssued', action: 4, on }, ['actie 4', "l'action 4", 'action 4']],
  [
    { type: 'ActionOverdueNoted', action: 4, lastDay: day('2023-06-30'), on },
    ['30 juni 2023', '30 juin 2023', '30 June 2023'],
  ],
  [
    { type: 'ActionPostponed', action: 4, period, reason: 'no-room', on },
    [
      'nu van 17 april 2023 tot en met 30 juni 2023; reden: geen lokaal.',
      'désormais du 17 avril 2023 au 30 juin 2023 inclus ; raison : pas de local.',
      'now from 17 April 2023 to 30 June 2023; reason: no room.',
    ],
  ],
  [
    { type: 'ActionCarriedOut', action: 4, reached: 14, on },
    ['bereikte deelnemers: 14.', 'participants touchés : 14.', 'participants reached: 14.'],
  ],
  [
    { type: 'ActionCarriedOut', action: 4, reached: 'unknown', on },
    ['deelnemers: niet bekend.', 'touchés : inconnu.', 'reached: not known.'],
  ],
  [
    { type: 'ActionDropped', action: 4, reason: 'no-budget', on },
    ['reden: geen budget.', 'raison : pas de budget.', 'reason: no budget.'],
  ],
  [
    { type: 'ActionEvaluated', action: 4, result: 'reached', followUp: 'stop', on },
    ['doel bereikt. Vervolg: stopzetten.', 'objectif atteint. Suite : arrêter.', 'aim reached. Next: stop.'],
  ],
];

describe('a fact of a plan as a sentence', () => {
  it.each(told.map(([event, ...parts]) => ({ type: event.type, event, parts })))('tells $type', ({ event, parts }) => {
    const { nl, fr, en } = planEventWords(event);
    for (const [inDutch, inFrench, inEnglish] of parts) {
      expect(nl).toContain(inDutch);
      expect(fr).toContain(inFrench);
      expect(en).toContain(inEnglish);
    }
  });
});

describe('the lists of a plan', () => {
  it('hold every finding once, by aspect', () => {
    expect(findingCodes).toEqual(planAspects.flatMap((aspect) => findingsOfAspect[aspect] as readonly string[]));
    expect(findingCodes).toContain('turkish-speakers');
    expect(new Set(findingCodes).size).toBe(findingCodes.length);
  });

  it('name a municipality once in English where both its names are the same', () => {
    expect(territoryWords(municipality('21001')).en).toBe('Anderlecht');
    expect(territoryWords(municipality('21009')).en).toBe('Elsene / Ixelles');
  });

  it.each([
    [isRound, 99],
    [isActionNumber, 500],
  ])('number from 1 up to a most', (isNumber, most) => {
    expect([1, 2, most - 1, most].every(isNumber)).toBe(true);
    expect([0, -1, 1.5, most + 1, '1', Number.NaN, undefined].some(isNumber)).toBe(false);
  });

  it('know staff by a code as a whole, and by nothing else', () => {
    expect(['outreach-1', 'reception-999'].every(isStaffCode)).toBe(true);
    expect(['x-outreach-1', 'outreach-1x', 'outreach-0', 'outreach-1000', ['outreach-1']].some(isStaffCode)).toBe(
      false,
    );
  });
});
