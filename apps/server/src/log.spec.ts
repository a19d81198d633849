import { scrubbed, terminalLog } from './log';

describe('what the server says', () => {
  it.each([
    ['redis://:secret@host:6379 refused', 'redis://***@host:6379 refused'],
    ['esdb+discover://admin:p%40ss@host?tls=false', 'esdb+discover://***@host?tls=false'],
    ['cannot reach https://host/path@home', 'cannot reach https://host/path@home'],
    ['nothing to hide', 'nothing to hide'],
  ])('holds no credentials: %s', (text, clean) => {
    expect(scrubbed(text)).toBe(clean);
  });

  it('hides them in fields as well as in messages', () => {
    let said = '';
    terminalLog((text) => (said += text)).error('lost smtp://u:p@mail', { url: 'postgres://u:p@db/x', tries: 3 });
    expect(said).toContain('lost smtp://***@mail');
    expect(said).toContain('postgres://***@db/x');
    expect(said).not.toContain('u:p');
  });
});
