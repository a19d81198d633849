import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { rowsFor, type Viewer } from '@termijn/access';
import type { Mailbox, Platform, StoredMail } from '@termijn/adapters';
import { isUuid } from '@termijn/engine';
import { FindLetters } from '@termijn/features';
import { ViewedBy } from '../access/viewer';
import { problem } from '../http/problem';
import { html, page, type Html } from '../pages/html';
import { PLATFORM } from '../platform.module';

const textHtml = 'text/html; charset=utf-8';

/** The most mails that the list shows, and the most that it looks through for those that a reader may see. */
const mailsMax = 100;
const mailsLookedAt = 2_000;

/** The mailbox of an installation without a mail server, for a look at what people would be sent. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Header('Content-Type', textHtml)
  @Header('Cache-Control', 'no-store')
  async list(@ViewedBy() viewer: Viewer): Promise<string> {
    const mails = await this.own(viewer, await this.mailbox().list(mailsLookedAt));
    return page('Mailbox / Postvak / Boîte aux lettres', mails.length === 0 ? nothing : tableOf(mails));
  }

  @Get(':id')
  @Header('Content-Type', textHtml)
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') id: string): Promise<string> {
    const mail = isUuid(id) ? await this.mailbox().read(id) : undefined;
    if (mail === undefined) throw problem('resource-not-found');
    return page(mail.subject, messageOf(mail));
  }

  /** The mails in files that the viewer may see, in the order given. */
  private async own(viewer: Viewer, mails: readonly StoredMail[]): Promise<readonly StoredMail[]> {
    const ids = mails.map(({ messageId }) => messageId).filter(isUuid);
    const letters = await this.queries.execute(new FindLetters(rowsFor(viewer, 'mailbox'), { ids }, ids.length));
    const own = new Set<string>(letters.map(({ id }) => id));
    return mails.filter(({ messageId }) => own.has(messageId)).slice(0, mailsMax);
  }

  private mailbox(): Mailbox {
    const { mailbox } = this.platform;
    if (mailbox === undefined) throw problem('resource-not-found');
    return mailbox;
  }
}

const nothing = html`<p>There are no mails yet / Er zijn nog geen mails / Il n’y a pas encore de courriels.</p>`;

const tableOf = (mails: readonly StoredMail[]): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">To / Aan / À</th>
        <th scope="col">Subject / Onderwerp / Objet</th>
      </tr>
    </thead>
    <tbody>
      ${mails.map(
        ({ messageId, to, subject }) =>
          html`<tr>
            <td>${to}</td>
            <td><a href="/mailbox/${messageId}">${subject}</a></td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const messageOf = ({ from, to, text }: StoredMail): Html =>
  html`<dl>
      <dt>From / Van / De</dt>
      <dd>${from}</dd>
      <dt>To / Aan / À</dt>
      <dd>${to}</dd>
    </dl>
    <pre>${text}</pre>
    <p><a href="/mailbox">All mails / Alle mails / Tous les courriels</a></p>`;
