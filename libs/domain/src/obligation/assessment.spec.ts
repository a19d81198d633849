import { day } from '@termijn/kernel';
import { assess, conditionsOf, type AssessmentGround, type NewcomerFacts } from './assessment';

const newcomer: NewcomerFacts = {
  birthDate: day('1990-03-15'),
  nationality: 'MA',
  registeredOn: day('2022-06-01'),
  register: 'foreigners',
  titleOverThreeMonths: true,
  statuses: [],
};

const groundsOf = (facts: Partial<NewcomerFacts>): readonly AssessmentGround[] =>
  assess({ ...newcomer, ...facts }).grounds;

describe('the assessment of a newcomer', () => {
  it('obliges who meets all three conditions', () => {
    expect(assess(newcomer)).toEqual({
      outcome: 'obliged',
      grounds: ['first-registration', 'age-18-to-64', 'stay-under-three-years'],
      ageBand: '31-45',
    });
  });
  it('keeps nothing of the facts but the age band and the grounds', () => {
    expect(Object.keys(assess(newcomer)).sort()).toEqual(['ageBand', 'grounds', 'outcome']);
  });
});

describe('the conditions', () => {
  const answersOf = (facts: Partial<NewcomerFacts>) => conditionsOf({ ...newcomer, ...facts });

  it('are answered one by one when all are met', () =>
    expect(answersOf({})).toEqual({
      conditions: [
        { condition: 'first-registration', met: true, failed: [] },
        { condition: 'age-18-to-64', met: true, failed: [] },
        { condition: 'stay-under-three-years', met: true, failed: [] },
      ],
      exemptions: [],
    }));
  it.each<[AssessmentGround, AssessmentGround, Partial<NewcomerFacts>]>([
    ['first-registration', 'belgian', { nationality: 'BE' }],
    ['first-registration', 'not-in-foreigners-register', { register: 'waiting' }],
    ['first-registration', 'title-of-three-months-or-less', { titleOverThreeMonths: false }],
    ['first-registration', 'registered-before-application', { registeredOn: day('2022-05-31') }],
    ['age-18-to-64', 'under-18', { birthDate: day('2004-06-02') }],
    ['age-18-to-64', '65-or-over', { birthDate: day('1957-06-01') }],
    ['stay-under-three-years', 'stay-of-three-years-or-more', { legalStaySince: day('2019-06-01') }],
  ])('%s fails by %s, and the other two are met', (condition, failure, facts) => {
    const { conditions } = answersOf(facts);
    expect(conditions.filter(({ met }) => !met)).toEqual([{ condition, met: false, failed: [failure] }]);
    expect(conditions).toHaveLength(3);
  });
  it('stand beside every exemption of the register, whichever of them decides', () => {
    const { conditions, exemptions } = answersOf({
      nationality: 'FR',
      register: 'waiting',
      birthDate: day('2010-01-01'),
      statuses: ['temporary-stay'],
    });
    expect(conditions.map(({ met }) => met)).toEqual([false, false, true]);
    expect(exemptions).toEqual(['eu-eea-swiss-national', 'temporary-stay']);
  });
});

describe('outside the target group', () => {
  it.each<[AssessmentGround, Partial<NewcomerFacts>]>([
    ['belgian', { nationality: 'BE' }],
    ['not-in-foreigners-register', { register: 'waiting' }],
    ['title-of-three-months-or-less', { titleOverThreeMonths: false }],
    ['registered-before-application', { registeredOn: day('2022-05-31') }],
    ['under-18', { birthDate: day('2004-06-02') }],
    ['65-or-over', { birthDate: day('1957-06-01') }],
    ['stay-of-three-years-or-more', { legalStaySince: day('2019-06-01') }],
  ])('%s', (ground, facts) => {
    expect(assess({ ...newcomer, ...facts })).toMatchObject({ outcome: 'outOfScope', grounds: [ground] });
  });

  it('names every condition that fails, and comes before any exemption', () => {
    expect(groundsOf({ register: 'waiting', titleOverThreeMonths: false, statuses: ['temporary-stay'] })).toEqual([
      'not-in-foreigners-register',
      'title-of-three-months-or-less',
    ]);
  });
});

describe('the borders of the conditions', () => {
  it.each<[string, Partial<NewcomerFacts>]>([
    ['on the eighteenth birthday', { birthDate: day('2004-06-01') }],
    ['on the eve of the sixty-fifth', { birthDate: day('1957-06-02') }],
    ['a day short of three years of stay', { legalStaySince: day('2019-06-02') }],
    ['on the first day of application', { registeredOn: day('2022-06-01') }],
  ])('oblige %s', (_, facts) => {
    expect(assess({ ...newcomer, ...facts }).outcome).toBe('obliged');
  });

  it.each([
    ['2004-06-02', 'under-18'],
    ['2004-06-01', '18-30'],
    ['1991-06-02', '18-30'],
    ['1991-06-01', '31-45'],
    ['1976-06-02', '31-45'],
    ['1976-06-01', '46-64'],
    ['1957-06-02', '46-64'],
    ['1957-06-01', '65-plus'],
  ])('put a birth on %s in the band %s', (birthDate, band) => {
    expect(assess({ ...newcomer, birthDate: day(birthDate) }).ageBand).toBe(band);
  });
});

describe('exempt by itself', () => {
  it.each(['FR', 'IS', 'LI', 'NO', 'CH', 'HR'])('a national of %s', (nationality) => {
    expect(assess({ ...newcomer, nationality })).toMatchObject({
      outcome: 'exempt',
      grounds: ['eu-eea-swiss-national'],
    });
  });
  it('a national of the United Kingdom only under the withdrawal agreement', () => {
    expect(assess({ ...newcomer, nationality: 'GB' }).outcome).toBe('obliged');
    expect(groundsOf({ nationality: 'GB', statuses: ['uk-withdrawal-agreement'] })).toEqual([
      'uk-withdrawal-agreement',
    ]);
  });
  it('a stay of a kind that is not meant to last, with every ground named', () => {
    expect(groundsOf({ statuses: ['temporary-protection', 'labour-migrant'] })).toEqual([
      'temporary-protection',
      'labour-migrant',
    ]);
  });
});
