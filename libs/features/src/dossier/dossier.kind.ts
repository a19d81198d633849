import { dossiers, objectionToIssuing, type DossierMatter } from '@termijn/domain';
import type { StreamKind } from '@termijn/engine';
import { dossierCodec } from './dossier.codec';

/** The streams `dossier-<id of the procedure>`: the dossiers that were issued of it. */
export const dossierKind: StreamKind<DossierMatter> = {
  category: 'dossier',
  decider: dossiers,
  codec: dossierCodec,
  note: ({ on }) => ({ legalDay: on }),
  barred: ({ type }, { role }) => objectionToIssuing(type, role),
};
