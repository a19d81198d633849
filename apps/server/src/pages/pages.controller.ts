import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { dayWords } from '@termijn/domain';
import type { Platform } from '@termijn/adapters';
import { PLATFORM } from '../platform.module';
import { html, page, type Html } from './html';
import { style } from './style';

const textHtml = 'text/html; charset=utf-8';

/** The front page: where things are, and on which day this installation lives. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get()
  @Header('Content-Type', textHtml)
  front(): string {
    const { mailbox, clock } = this.platform;
    const today = clock.today();
    return page(
      'Termijn',
      html`<p>Files on the duty of civic integration in Brussels: event-sourced, counted in legal days.</p>
        ${this.dayOfThisWorld()}
        <h2>Where to look</h2>
        <ul>
          <li><a href="/v1/worklist">The worklist</a>: open cases, soonest legal day first</li>
          <li><a href="/v1/figures?on=${today}&amp;by=municipality">The figures</a> of ${today} by municipality</li>
          <li><a href="/v1/letters">The letters</a> and what became of them</li>
          ${mailbox === undefined ? '' : html`<li><a href="/mailbox">The mailbox</a> of this installation</li>`}
          <li><a href="/v1/municipalities">The municipalities</a></li>
          <li><a href="/doc/openapi.yaml">The description of the interface</a> (OpenAPI)</li>
          <li><a href="/health">Health</a> and <a href="/ready">readiness</a></li>
        </ul>`,
    );
  }

  @Get('style.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'max-age=3600')
  style(): string {
    return style;
  }

  private dayOfThisWorld(): Html {
    const { demoClock, clock } = this.platform;
    const { nl, fr, en } = dayWords(clock.today());
    const today = html`<p>Today is <strong>${en}</strong> / vandaag is het ${nl} / nous sommes le ${fr}.</p>`;
    if (demoClock?.isSet() !== true) return today;
    return html`${today}
      <p>
        This is a demonstration with invented people. Its clock is turned forward with
        <code>npx termijn clock advance --days 30</code>.
      </p>`;
  }
}
