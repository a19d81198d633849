import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAccess } from '../../apps/cli/src/docs/print-access';
import { printLaw } from '../../apps/cli/src/docs/print-law';
import { printRulebook } from '../../apps/cli/src/docs/print-rulebook';

const written = (file: string): string => readFileSync(join(__dirname, '../../docs', file), 'utf8');

describe('the printed law', () => {
  it('is the law that runs; `npm run docs` prints it again', () => {
    expect(written('law.md')).toBe(printLaw());
  });
  it('is printed with the rulebook that is reckoned with', () => {
    expect(written('rulebook.md')).toBe(printRulebook());
  });
  it('is printed with the table of access that is asked', () => {
    expect(written('access.md')).toBe(printAccess());
  });
});
