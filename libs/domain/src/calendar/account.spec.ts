import { day, type Day } from '@termijn/kernel';
import { alternativesTo } from './alternatives';
import { countOn, countTerm, type CountingPolicy } from './counting';
import { explainStep } from './counting.words';

const plain: CountingPolicy = {
  start: 'day-of-event',
  months: 'same-day',
  rollOver: 'none',
  receipt: 'none',
  irisDay: 'working-day',
};
const cautious: CountingPolicy = {
  start: 'day-after',
  months: 'nth-to-eve',
  rollOver: 'next-working-day',
  receipt: 'third-working-day',
  irisDay: 'working-day',
};
const by = (article: string): string => `Judicial Code, art. ${article}, by analogy`;
const sentence = { nl: expect.stringMatching(/\d{4}\.$/), fr: expect.stringMatching(/\d{4}\.$/), en: expect.stringMatching(/\d{4}\.$/) }; // prettier-ignore

describe('the account of a last day', () => {
  it('gives each step with its article', () => {
    expect(countTerm(day('2023-06-20'), 'P6M', cautious).steps).toEqual([
      { kind: 'event', from: '2023-06-20', to: '2023-06-20' },
      { kind: 'presumed-receipt', from: '2023-06-20', to: '2023-06-23', article: by('53bis') },
      { kind: 'first-day', from: '2023-06-23', to: '2023-06-24', article: by('52') },
      { kind: 'eve', from: '2023-06-24', to: '2023-12-23', period: 'P6M', article: by('54') },
      { kind: 'moved-on', from: '2023-12-23', to: '2023-12-24', because: 'saturday', article: by('53') },
      { kind: 'moved-on', from: '2023-12-24', to: '2023-12-25', because: 'sunday', article: by('53') },
      { kind: 'moved-on', from: '2023-12-25', to: '2023-12-26', because: 'christmas', article: by('53') },
      { kind: 'last-day', from: '2023-12-26', to: '2023-12-26', article: by('53') },
    ]);
  });

  it.each([
    ['2023-08-28', '2024-02-28', false],
    ['2023-08-29', '2024-02-29', false],
    ['2023-08-30', '2024-02-29', true],
    ['2023-08-31', '2024-02-29', true],
  ])('says from %s to %s whether the month lacks the day', (from, to, isShort) => {
    const { steps } = countTerm(day(from), 'P6M', plain);
    const short = isShort ? [{ kind: 'short-month', from: to, to }] : [];
    expect(steps.slice(1, -1)).toEqual([{ kind: 'same-day', from, to, period: 'P6M' }, ...short]);
  });

  it('goes on with the days on which the term stood still', () => {
    expect(countOn(day('2023-12-20'), 3, cautious).steps).toEqual([
      { kind: 'suspended', from: '2023-12-20', to: '2023-12-23', days: 3 },
      { kind: 'moved-on', from: '2023-12-23', to: '2023-12-24', because: 'saturday', article: by('53') },
      { kind: 'moved-on', from: '2023-12-24', to: '2023-12-25', because: 'sunday', article: by('53') },
      { kind: 'moved-on', from: '2023-12-25', to: '2023-12-26', because: 'christmas', article: by('53') },
      { kind: 'last-day', from: '2023-12-26', to: '2023-12-26', article: by('53') },
    ]);
  });

  it('is told in every language', () => {
    const told = [
      ...countTerm(day('2023-08-30'), 'P6M', plain).steps,
      ...countTerm(day('2023-08-30'), 'P20D', plain).steps,
      ...countTerm(day('2023-06-20'), 'P6M', cautious).steps,
      ...countTerm(day('2023-06-20'), 'P6M', { ...cautious, receipt: 'proof-of-presentation' }).steps,
      ...countOn(day('2023-12-20'), 3, plain).steps,
    ];
    expect(new Set(told.map(({ kind }) => kind)).size).toBe(11);
    for (const step of told) expect(explainStep(step)).toEqual(sentence);
  });

  it.each([
    [1, 'De termijn stond 1 dag stil', 'Le délai est resté suspendu 1 jour ;', 'The term stood still for 1 day,'],
    [2, 'De termijn stond 2 dagen stil', 'Le délai est resté suspendu 2 jours ;', 'The term stood still for 2 days,'],
  ])('counts %i days in words', (days, nl, fr, en) => {
    const told = explainStep(countOn(day('2023-05-30'), days, plain).steps[0]!);
    expect(told.nl.startsWith(nl)).toBe(true);
    expect(told.fr.startsWith(fr)).toBe(true);
    expect(told.en.startsWith(en)).toBe(true);
  });
});

describe('what would have given another last day', () => {
  const given = (policy: CountingPolicy) =>
    alternativesTo(policy, ['receipt'], (each): Day => countTerm(day('2023-06-22'), 'P1D', each).lastDay);

  it('are all the presumptions that may be made, and the position it has is none of them', () => {
    expect(given(plain)).toEqual([
      { switch: 'receipt', choice: 'third-working-day', lastDay: '2023-06-27' },
      { switch: 'receipt', choice: 'third-working-day-with-saturday', lastDay: '2023-06-26' },
    ]);
    expect(given({ ...plain, receipt: 'third-working-day' }).map(({ choice }) => choice)).toEqual([
      'none',
      'third-working-day-with-saturday',
    ]);
  });
});
