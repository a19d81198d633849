import fc from 'fast-check';
import { tileResourceIn } from './tile-paths';
import { entriesPath, tilePath } from './tiles';

describe('the path of a tile', () => {
  it.each([
    ['tile/0/000', { kind: 'tile', level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { kind: 'tile', level: 0, index: 1_234_067, width: 256 }],
    ['tile/3/005.p/1', { kind: 'tile', level: 3, index: 5, width: 1 }],
    ['tile/entries/x001/234.p/255', { kind: 'entries', index: 1234, width: 255 }],
  ])('%s leads to what it names', (path, resource) => {
    expect(tileResourceIn(path)).toEqual(resource);
  });

  it.each([
    ...['', 'tile', 'tile/0', 'tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/0/001/', '/tile/0/001', 'tile/0/001?'],
    ...['tile/0/x000/001', 'tile/0/001/x234', 'tile/0/001/234', 'tile/00/001', 'tile/64/001', 'tile/-1/001'],
    ...['tile/0/001.p/0', 'tile/0/001.p/256', 'tile/0/001.p/01', 'tile/0/001.p/', 'tile/0/001.p/1/2'],
    ...['tile/entries/../../etc/passwd', 'tile/0/%30%30%31', 'tile/0/001\n', 'tile/data/001', 'TILE/0/001'],
    `tile/0/${'x999/'.repeat(5)}999`,
  ])('%j is none', (path) => {
    expect(tileResourceIn(path)).toBeUndefined();
  });

  it('is written and read alike', () => {
    const anyWidth = fc.integer({ min: 1, max: 256 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), fc.nat(999_999_999), anyWidth, (level, index, width) => {
        expect(tileResourceIn(tilePath({ level, index, width }))).toEqual({ kind: 'tile', level, index, width });
        expect(tileResourceIn(entriesPath(index, width))).toEqual({ kind: 'entries', index, width });
      }),
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = tileResourceIn(`tile/${text}`);
        expect(found === undefined || found.width > 0).toBe(true);
      }),
    );
  });
});
