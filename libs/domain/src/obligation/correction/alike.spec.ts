import { alike } from './alike';

describe('two facts that say the same', () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [
      { a: 1, b: [1, { c: 2 }] },
      { b: [1, { c: 2 }], a: 1 },
    ],
    [[], []],
  ])('are alike however they are written: %j, %j', (one, other) => {
    expect([alike(one, other), alike(other, one)]).toEqual([true, true]);
  });
  it.each<[unknown, unknown]>([
    [1, '1'],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [null, {}],
    [{ a: 1 }, undefined],
    [{ a: null }, { a: {} }],
  ])('are told apart from others: %j, %j', (one, other) => {
    expect([alike(one, other), alike(other, one)]).toEqual([false, false]);
  });
});
