import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLaw } from '../../apps/cli/src/docs/print-law';

describe('the printed law', () => {
  it('is the law that runs; `npm run docs` prints it again', () => {
    expect(readFileSync(join(__dirname, '../../docs/law.md'), 'utf8')).toBe(printLaw());
  });
});
