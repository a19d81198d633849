import { eitherOf, filledList, isCount, isFilled, isFlag, isRecordOf, listOf, oneOf, schemaOf } from './shape';

interface Loan {
  readonly title: string;
  readonly shelf: 'novels' | 'poems';
  readonly lost: boolean;
  readonly readers: readonly string[];
  readonly place: { readonly row: string };
  readonly reminders: readonly string[];
  readonly pages: number | 'not-counted';
}

const loan = schemaOf<Loan>({
  title: isFilled,
  shelf: oneOf('novels', 'poems'),
  lost: isFlag,
  readers: filledList(isFilled),
  place: isRecordOf<Loan['place']>({ row: isFilled }),
  reminders: listOf(isFilled),
  pages: eitherOf(isCount, oneOf('not-counted')),
});

const sound: Loan = {
  title: 'Max Havelaar',
  shelf: 'novels',
  lost: false,
  readers: ['r1'],
  place: { row: 'M' },
  reminders: [],
  pages: 0,
};

describe('the shape of stored data', () => {
  it('gives back the very object that was proved', () => {
    expect(loan.parse(sound)).toBe(sound);
  });

  it('may hold a list with something in it, and something else instead of a count', () => {
    const other: Loan = { ...sound, reminders: ['one', 'two'], pages: 'not-counted' };
    expect(loan.parse(other)).toBe(other);
  });

  it.each([
    ['title', ''],
    ['title', 7],
    ['title', undefined],
    ['shelf', 'maps'],
    ['lost', 'no'],
    ['lost', null],
    ['readers', []],
    ['readers', ['r1', '']],
    ['readers', 'r1'],
    ['place', 'M'],
    ['place', {}],
    ['place', { row: 'M', seat: 1 }],
    ['reminders', ['one', '']],
    ['reminders', {}],
    ['pages', -1],
    ['pages', 1.5],
    ['pages', 'many'],
  ])('names the field %s when it holds %j', (field, value) => {
    expect(() => loan.parse({ ...sound, [field]: value })).toThrow(
      new TypeError(`the data is wrong or missing in "${field}"`),
    );
  });

  it('accepts no field that it does not know, without repeating it', () => {
    expect(() => loan.parse({ ...sound, secret: 'secret' })).toThrow(new TypeError('the data has unknown fields'));
  });

  it.each([null, undefined, 'text', 3])('is not found in %j', (value) => {
    expect(() => loan.parse(value)).toThrow(new TypeError('the data is no object'));
  });
});
