import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Mailbox, Platform, StoredMail } from '@termijn/adapters';
import { isUuid } from '@termijn/engine';
import { problem } from '../http/problem';
import { html, page, type Html } from '../pages/html';
import { PLATFORM } from '../platform.module';

const textHtml = 'text/html; charset=utf-8';

/** The most mails that the list shows. */
const mailsMax = 100;

/** The mailbox of an installation without a mail server, for a look at what people would be sent. */
@ApiExcludeController()
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get()
  @Header('Content-Type', textHtml)
  @Header('Cache-Control', 'no-store')
  async list(): Promise<string> {
    const mails = await this.mailbox().list(mailsMax);
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
