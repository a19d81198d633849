import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { policyOf, verifierPage, type Platform } from '@termijn/adapters';
import { readTrust } from '@termijn/proof';
import type { HttpReply } from '../http/exchange';
import { PLATFORM } from '../platform.module';

/** The page with which anybody checks a dossier in their own browser. It offers the keys of this installation for trust. */
@ApiExcludeController()
@Controller()
export class VerifierController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get('verify')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Res({ passthrough: true }) reply: HttpReply): Promise<string> {
    const {
      notary: { signer, verifiers },
      anchors: { witnessKeys, certificates },
    } = this.platform;
    const old = verifiers.map(({ vkey }) => vkey).filter((vkey) => vkey !== signer.vkey);
    const page = await verifierPage({
      notaries: [signer.vkey],
      old,
      witnesses: witnessKeys,
      authorities: certificates === undefined ? [] : readTrust(certificates).trust.authorities,
    });
    // The page has a script of its own; its policy names the one by its digest, and no page may frame it.
    void reply.header('Content-Security-Policy', `${policyOf(page)}; frame-ancestors 'none'`);
    return page;
  }
}
