import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './workshop';

describe.each(['threat-model.md', 'asvs.md'])('docs/%s', (page) => {
  const text = readFileSync(join(repository, 'docs', page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link);

  it('links to files that exist', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !existsSync(join(repository, 'docs', link)))).toEqual([]);
  });

  it('shows what it claims by tests', () => {
    expect(links.filter((link) => link.endsWith('.spec.ts')).length).toBeGreaterThan(10);
  });
});
