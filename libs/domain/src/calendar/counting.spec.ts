import { day } from '@termijn/kernel';
import { countTerm, type CountingPolicy } from './counting';
import { explainStep, periodWords } from './counting.words';
import type { Period } from './period';

const plain: CountingPolicy = {
  start: 'day-of-event',
  months: 'same-day',
  rollOver: 'none',
  receipt: 'none',
  irisDay: 'working-day',
};
const eve: CountingPolicy = { ...plain, start: 'day-after', months: 'nth-to-eve' };
const moving: CountingPolicy = { ...eve, rollOver: 'next-working-day' };

const lastDay = (event: string, period: Period, policy: CountingPolicy) =>
  countTerm(day(event), period, policy).lastDay;

describe('counting a term in months', () => {
  it.each<[event: string, period: Period, sameDay: string, nthToEve: string]>([
    ['2022-06-01', 'P6M', '2022-12-01', '2022-12-01'],
    ['2022-08-31', 'P6M', '2023-02-28', '2023-02-28'],
    ['2023-08-31', 'P6M', '2024-02-29', '2024-02-29'],
    ['2023-02-28', 'P6M', '2023-08-28', '2023-08-31'],
    ['2024-02-29', 'P6M', '2024-08-29', '2024-08-31'],
    ['2023-10-30', 'P6M', '2024-04-30', '2024-04-30'],
    ['2024-03-15', 'P18M', '2025-09-15', '2025-09-15'],
    ['2023-12-31', 'P2M', '2024-02-29', '2024-02-29'],
    ['2022-08-30', 'P6M', '2023-02-28', '2023-02-28'],
    ['1899-12-31', 'P2M', '1900-02-28', '1900-02-28'],
    ['1999-12-31', 'P2M', '2000-02-29', '2000-02-29'],
    ['2022-12-31', 'P1Y', '2023-12-31', '2023-12-31'],
  ])('from %s for %s', (event, period, sameDay, nthToEve) => {
    expect(lastDay(event, period, plain)).toBe(sameDay);
    expect(lastDay(event, period, eve)).toBe(nthToEve);
  });

  it('keeps the two switches apart: each gives a day of its own', () => {
    expect(lastDay('2022-06-01', 'P6M', { ...plain, start: 'day-after' })).toBe('2022-12-02');
    expect(lastDay('2022-06-01', 'P6M', { ...eve, start: 'day-of-event' })).toBe('2022-11-30');
  });
});

describe('counting a term in days', () => {
  it('includes the first day that counts and the last', () => {
    expect(lastDay('2023-01-31', 'P30D', eve)).toBe('2023-03-02');
    expect(lastDay('2023-01-31', 'P30D', plain)).toBe('2023-03-01');
  });
});

describe('the end of a term', () => {
  it('moves from a Saturday over the Sunday to Monday', () => {
    expect(lastDay('2024-02-29', 'P6M', moving)).toBe('2024-09-02');
  });
  it('moves over a weekend and a holiday in one go', () => {
    expect(lastDay('2023-09-30', 'P6M', moving)).toBe('2024-04-02');
  });
  it('moves past a holiday in the week', () => {
    expect(lastDay('2023-05-11', 'P6M', moving)).toBe('2023-11-13');
    expect(lastDay('2022-06-25', 'P6M', moving)).toBe('2022-12-26');
  });
  it('moves past the feast of the Region only where a policy counts it as a holiday', () => {
    expect(lastDay('2022-11-08', 'P6M', moving)).toBe('2023-05-08');
    expect(lastDay('2022-11-08', 'P6M', { ...moving, irisDay: 'holiday' })).toBe('2023-05-09');
    expect(lastDay('2022-11-08', 'P6M', { ...eve, irisDay: 'holiday' })).toBe('2023-05-08');
  });
  it('stays on a working day', () => {
    expect(lastDay('2022-06-01', 'P6M', moving)).toBe('2022-12-01');
  });
});

describe('what was posted', () => {
  it('is taken as received on the third working day, with or without the Saturday', () => {
    const receivedOn = (receipt: CountingPolicy['receipt']) =>
      countTerm(day('2024-03-28'), 'P2M', { ...eve, receipt }).steps.find(({ kind }) => kind === 'presumed-receipt')
        ?.to;
    expect(receivedOn('third-working-day-with-saturday')).toBe('2024-04-02');
    expect(receivedOn('third-working-day')).toBe('2024-04-03');
    expect(receivedOn('none')).toBeUndefined();
  });
  it('starts its term from that day', () => {
    expect(lastDay('2024-03-28', 'P2M', { ...moving, receipt: 'third-working-day' })).toBe('2024-06-03');
  });
});

describe('what was proved to be presented', () => {
  it('starts its term the day after, however long the post would have been presumed to take', () => {
    const { lastDay: end, steps } = countTerm(day('2024-03-29'), 'P2M', {
      ...moving,
      receipt: 'proof-of-presentation',
    });
    expect(end).toBe('2024-05-29');
    expect(steps.slice(0, 3)).toEqual([
      { kind: 'event', from: '2024-03-29', to: '2024-03-29' },
      {
        kind: 'presented',
        from: '2024-03-29',
        to: '2024-03-29',
        article: 'Judicial Code, art. 53bis, by analogy',
      },
      expect.objectContaining({ kind: 'first-day', to: '2024-03-30' }),
    ]);
    expect(explainStep(steps[1]!).nl).toBe('De aanbieding of ontvangst is bewezen op 29 maart 2024.');
  });
});

describe('the account of a count', () => {
  const { steps } = countTerm(day('2023-08-30'), 'P6M', moving);

  it('names every step in order, each setting out from where the one before arrived', () => {
    expect(steps.map(({ kind, to }) => [kind, to])).toEqual([
      ['event', '2023-08-30'],
      ['first-day', '2023-08-31'],
      ['eve', '2024-02-29'],
      ['short-month', '2024-02-29'],
      ['last-day', '2024-02-29'],
    ]);
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
  });
  it('says why a day was passed over', () => {
    const moved = countTerm(day('2023-06-23'), 'P6M', moving).steps.filter(({ kind }) => kind === 'moved-on');
    expect(moved.map(explainStep)).toEqual([
      expect.objectContaining({ en: '23 December 2023 is a Saturday; the term moves on to 24 December 2023.' }),
      expect.objectContaining({ nl: '24 december 2023 is een zondag; de termijn schuift op naar 25 december 2023.' }),
      expect.objectContaining({ fr: 'Le 25 décembre 2023 est Noël ; le délai est reporté au 26 décembre 2023.' }),
    ]);
  });
  it('names the article it borrows from', () => {
    expect(steps.find(({ kind }) => kind === 'eve')?.article).toBe('Judicial Code, art. 54, by analogy');
  });
  it('has words in three languages for every step of every policy', () => {
    const all = [plain, moving, { ...moving, receipt: 'third-working-day' } as const].flatMap((policy) =>
      (['P6M', 'P1D', 'P1M'] as const).flatMap((period) => countTerm(day('2023-08-30'), period, policy).steps),
    );
    for (const step of all) for (const words of Object.values(explainStep(step))) expect(words).toMatch(/\d{4}.*\.$/);
  });
});

describe('a period', () => {
  it('is written out', () => {
    expect(periodWords('P18M')).toEqual({ nl: '18 maanden', fr: '18 mois', en: '18 months' });
    expect(periodWords('P1D').en).toBe('1 day');
    expect(periodWords('P1M').nl).toBe('1 maand');
    expect(periodWords('P30D').fr).toBe('30 jours');
    expect(periodWords('P30Y')).toEqual({ nl: '30 jaar', fr: '30 ans', en: '30 years' });
    expect(periodWords('P1Y').fr).toBe('1 an');
  });
  it('has whole units', () => {
    expect(() => lastDay('2022-06-01', 'P1.5M', plain)).toThrow(RangeError);
  });
});
