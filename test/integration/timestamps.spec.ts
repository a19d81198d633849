import { checkTimestamp, readTimestampResponse, timestampNonce, timestampRequest, utf8 } from '@termijn/proof';
import { timeAuthority, type AuthorityFlaws, type TimeAuthority } from '../servers/time-authority';

const bytes = utf8('example.org/log\n3\nroot\n');
const nonce = timestampNonce(Uint8Array.of(255, 1, 2, 3, 4, 5, 6, 7));

const tokenOf = async (authority: TimeAuthority, asked = bytes, once = nonce): Promise<Uint8Array> => {
  const answer = await readTimestampResponse(await authority.answer(timestampRequest(asked, once)));
  if (answer === undefined || !('token' in answer)) throw new Error('the authority gave no token');
  return answer.token;
};

const withAuthority = async <T>(flaws: AuthorityFlaws, work: (authority: TimeAuthority) => Promise<T>): Promise<T> => {
  const authority = await timeAuthority('Flawed', flaws);
  return work(authority).finally(() => authority.remove());
};

describe('a time stamp of OpenSSL', () => {
  let authority: TimeAuthority;
  let other: TimeAuthority;
  let token: Uint8Array;

  beforeAll(async () => {
    [authority, other] = [await timeAuthority('Klok'), await timeAuthority('Klok')];
    token = await tokenOf(authority);
  });
  afterAll(async () => {
    await authority.remove();
    await other.remove();
  });

  it('holds for whoever trusts the top, and tells when and by whom', async () => {
    const check = await checkTimestamp({ token, imprintOf: bytes, trusted: authority.root, nonce });
    expect(check).toEqual({ stampedAt: expect.any(Date), by: 'Klok' });
    expect(Math.abs(Date.now() - ('stampedAt' in check ? check.stampedAt.getTime() : 0))).toBeLessThan(60_000);
  });

  it('holds for whoever trusts the authority itself, among others', async () => {
    const trusted = `${other.root}\n${authority.own}`;
    expect(await checkTimestamp({ token, imprintOf: bytes, trusted })).toMatchObject({ by: 'Klok' });
  });

  it('holds with the older way of naming a certificate', async () => {
    await withAuthority({ fingerprint: 'sha1' }, async (older) => {
      const claim = { token: await tokenOf(older), imprintOf: bytes, trusted: older.root };
      expect(await checkTimestamp(claim)).toMatchObject({ by: 'Flawed' });
    });
  });

  it('shows nothing of other bytes, nor for another question', async () => {
    const claim = { token, imprintOf: bytes, trusted: authority.root };
    expect(await checkTimestamp({ ...claim, imprintOf: utf8('other') })).toEqual({ flaw: 'other-bytes' });
    const wrong = timestampNonce(Uint8Array.of(1, 1, 2, 3, 4, 5, 6, 8));
    expect(await checkTimestamp({ ...claim, nonce: wrong })).toEqual({ flaw: 'other-question' });
  });

  it('shows nothing to whoever trusts somebody else of the same name', async () => {
    expect(await checkTimestamp({ token, imprintOf: bytes, trusted: other.root })).toEqual({ flaw: 'untrusted' });
    expect(await checkTimestamp({ token, imprintOf: bytes, trusted: '' })).toEqual({ flaw: 'untrusted' });
  });

  it.each<[string, AuthorityFlaws]>([
    ['is not for time stamps alone', { purposes: 'critical,timeStamping,clientAuth' }],
    ['does not insist on its purpose', { purposes: 'timeStamping' }],
    ['was issued by somebody who may not', { middleIsAuthority: false }],
  ])('shows nothing when its certificate %s', async (_, flaws) => {
    await withAuthority(flaws, async (flawed) => {
      // OpenSSL itself refuses to stamp with some of them; that is as good.
      const flawedToken = await tokenOf(flawed).catch(() => undefined);
      const claim = { token: flawedToken ?? new Uint8Array(), imprintOf: bytes, trusted: flawed.root };
      expect(await checkTimestamp(claim)).toEqual({ flaw: flawedToken === undefined ? 'unreadable' : 'untrusted' });
    });
  });

  it('shows every change of a byte, wherever it is made', async () => {
    const claim = { imprintOf: bytes, trusted: authority.root, nonce };
    const held: number[] = [];
    for (let at = 0; at < token.length; at += 29) {
      const changed = token.map((byte, index) => (index === at ? byte ^ 1 : byte));
      if ('stampedAt' in (await checkTimestamp({ ...claim, token: changed }))) held.push(at);
    }
    expect(held).toEqual([]);
    for (const length of [0, 1, 20, token.length - 1])
      expect(await checkTimestamp({ ...claim, token: token.slice(0, length) })).toEqual({ flaw: 'unreadable' });
    const longer = Uint8Array.from([...token, 0]);
    expect(await checkTimestamp({ ...claim, token: longer })).toEqual({ flaw: 'unreadable' });
  });

  it('is refused where the authority does not take the question', async () => {
    const sha1 = timestampRequest(bytes, nonce).map((byte, index) => (index === 19 ? 0x02 : byte));
    const answer = await readTimestampResponse(await authority.answer(sha1));
    expect(answer).toEqual({ refused: 2 });
  });

  it.each([[[]], [[0x30, 0x80]], [[0x30, 0x03, 0x02, 0x01, 0x00]], [[1, 2, 3]]])('is not in %j', async (junk) => {
    expect(await readTimestampResponse(Uint8Array.from(junk))).toBeUndefined();
  });
});
