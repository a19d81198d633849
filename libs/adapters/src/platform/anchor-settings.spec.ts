import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosigner, ed25519Signer } from '@termijn/proof';
import { witnessesIn } from './anchor-settings';
import { describeConfiguration, readConfiguration } from './configuration';
import { openAnchors } from './open-anchors';

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const one = cosigner('witness.example/one', seed(1), () => 0).vkey;
const two = cosigner('witness.example/two', seed(2), () => 0).vkey;
const namesake = cosigner('witness.example/one', seed(3), () => 0).vkey;
const notary = ed25519Signer('log.example', seed(4)).vkey;

describe('the witnesses of the settings', () => {
  it('are keys with addresses, one on a line or with commas between them', () => {
    const first = { vkey: one, url: 'https://witness.example/one' };
    const second = { vkey: two, url: 'http://10.0.0.7:8080' };
    expect(witnessesIn(`${one} https://witness.example/one`)).toEqual([first]);
    expect(witnessesIn(`${one} ${first.url}, ${two}  ${second.url}`)).toEqual([first, second]);
    expect(witnessesIn(`${one} ${first.url}\n\n${two} ${second.url}\n`)).toEqual([first, second]);
  });

  it.each([
    ['nothing', ''],
    ['a key without an address', one],
    ['an address without a key', 'https://witness.example'],
    ['the key of a notary', `${notary} https://witness.example`],
    ['an address of another kind', `${one} ftp://witness.example`],
    ['an address with a password', `${one} https://me:hidden@witness.example`],
    ['something behind it', `${one} https://witness.example more`],
    ['two of one name', `${one} https://a.example,${namesake} https://b.example`],
  ])('are not %s', (_, text) => {
    expect(witnessesIn(text)).toBeUndefined();
  });

  it('are printed with the host of their address alone', () => {
    const configuration = readConfiguration({
      TERMIJN_WITNESSES: `${one} https://witness.example/hidden`,
      TERMIJN_TIMESTAMP_URL: 'https://tsa.example/hidden',
      TERMIJN_TIMESTAMP_CA: '/etc/tsa.pem',
    });
    const described = describeConfiguration(configuration);
    expect(described).toMatchObject({
      TERMIJN_WITNESSES: `${one} at witness.example`,
      TERMIJN_TIMESTAMP_URL: 'tsa.example',
      TERMIJN_TIMESTAMP_CA: '/etc/tsa.pem',
    });
    expect(JSON.stringify(described)).not.toContain('hidden');
  });
});

describe('the files that name anchors', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termijn-anchor-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are read when the platform opens, and faults name the setting', async () => {
    const path = join(folder, 'given');
    const witnessesAt = (witnessesFile: string) => openAnchors({ witnessesFile });
    const stampsWith = (certificatesFile: string) =>
      openAnchors({ timestamps: { url: 'https://tsa.example', certificatesFile } });
    await expect(witnessesAt(path)).rejects.toThrow('TERMIJN_WITNESSES_FILE must name a file that can be read');
    await expect(stampsWith(path)).rejects.toThrow('TERMIJN_TIMESTAMP_CA must name a file that can be read');
    await writeFile(path, 'nothing of use');
    await expect(witnessesAt(path)).rejects.toThrow('the file of TERMIJN_WITNESSES_FILE must be a list of witnesses');
    await expect(stampsWith(path)).rejects.toThrow('TERMIJN_TIMESTAMP_CA must name a file with certificates');
    await writeFile(path, `${one} https://witness.example\n`);
    expect(await witnessesAt(path)).toMatchObject({ witnessKeys: [one], witnesses: [{ name: 'witness.example/one' }] });
    expect(await openAnchors({})).toEqual({ witnesses: [], witnessKeys: [] });
  });

  it('are not set besides the variable', () => {
    const both = { TERMIJN_WITNESSES: `${one} https://witness.example`, TERMIJN_WITNESSES_FILE: 'x' };
    expect(() => readConfiguration(both)).toThrow('TERMIJN_WITNESSES_FILE must not be set besides');
  });
});
