import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailboxMailer } from '@termijn/adapters';
import type { Mail } from '@termijn/engine';

const mail = (changes: Partial<Mail> = {}): Mail => ({
  messageId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  to: 'reader@example.org',
  subject: 'Herinnering',
  text: 'Breng het boek terug.',
  ...changes,
});

describe('a mailbox in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termijn-mailbox-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const open = () => mailboxMailer({ folder: join(folder, 'mail'), from: 'Bibliothèque <library@example.org>' });

  it('is empty before the first mail', async () => {
    expect(await open().list(10)).toEqual([]);
    expect(await open().read(mail().messageId)).toBeUndefined();
  });

  it.each([
    ['plain text', { subject: 'Return the book', text: 'Please.\n\n  Thank you\n.\nBye' }],
    [
      'accents and quotes',
      { subject: 'Délai « échéance » '.repeat(9).trim(), text: 'Één café – "x" = y?\n'.repeat(40) },
    ],
    ['lines longer than a mail allows', { text: 'x'.repeat(5000) }],
    ['lines that look like a mail', { text: 'From: nobody\n\n--boundary\n=?UTF-8?B?AA==?=\nFrom here on' }],
    ['an HTML twin', { text: 'Één', html: '<p>Één &amp; <b>twee</b></p>' }],
    ['a sender of its own', { from: 'Kinderbibliotheek <kids@example.org>' }],
  ])('gives back a mail with %s', async (_, changes) => {
    const mailbox = open();
    await mailbox.send(mail(changes));
    expect(await mailbox.read(mail().messageId)).toMatchObject({
      from: 'Bibliothèque <library@example.org>',
      ...mail(changes),
    });
  });

  it('names the mail by its id, for every reader on its way', async () => {
    await open().send(mail());
    const eml = await readFile(join(folder, 'mail', `${mail().messageId}.eml`), 'utf8');
    expect(eml).toContain(`Message-ID: <${mail().messageId}@example.org>`);
  });

  it('keeps one file of a mail that is sent twice, and the first one', async () => {
    const mailbox = open();
    const receipts = [await mailbox.send(mail()), await mailbox.send(mail({ text: 'another text' }))];
    expect(new Set(receipts).size).toBe(1);
    expect(await readdir(join(folder, 'mail'))).toHaveLength(1);
    expect(await mailbox.read(mail().messageId)).toMatchObject({ text: mail().text });
  });

  it('lists the newest and passes over drafts that a crash left', async () => {
    const mailbox = open();
    await mailbox.send(mail());
    await writeFile(join(folder, 'mail', '.unfinished'), 'Subject: half a');
    await mailbox.send(mail({ messageId: 'newer', subject: 'Newer' }));
    expect((await mailbox.list(10)).map(({ messageId }) => messageId).sort()).toEqual([mail().messageId, 'newer']);
    expect(await mailbox.list(1)).toHaveLength(1);
  });

  it('destroys a mail, and bears with one that is not there', async () => {
    const mailbox = open();
    await mailbox.discard(mail().messageId);
    await mailbox.send(mail());
    await mailbox.discard(mail().messageId);
    expect(await readdir(join(folder, 'mail'))).toEqual([]);
  });

  it('refuses an id that leads out of the folder', async () => {
    await expect(open().send(mail({ messageId: '../outside' }))).rejects.toBeInstanceOf(RangeError);
    await expect(open().read('../outside')).rejects.toBeInstanceOf(RangeError);
  });
});
