import { filledList, isFilled, isFlag, isRecordOf, oneOf, schemaOf } from './shape';

interface Loan {
  readonly title: string;
  readonly shelf: 'novels' | 'poems';
  readonly lost: boolean;
  readonly readers: readonly string[];
  readonly place: { readonly row: string };
}

const loan = schemaOf<Loan>({
  title: isFilled,
  shelf: oneOf('novels', 'poems'),
  lost: isFlag,
  readers: filledList(isFilled),
  place: isRecordOf<Loan['place']>({ row: isFilled }),
});

const sound: Loan = { title: 'Max Havelaar', shelf: 'novels', lost: false, readers: ['r1'], place: { row: 'M' } };

describe('the shape of stored data', () => {
  it('gives back the very object that was proved', () => {
    expect(loan.parse(sound)).toBe(sound);
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
