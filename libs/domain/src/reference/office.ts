import type { Regime } from '../rulebook/regime';
import type { PathLanguage } from './language';

/** An approved organiser of the path: the Flemish Bon, or one of the three reception offices called BAPA. */
export type Office = 'bon' | 'bapa-bxl' | 'via' | 'convivial';

/** What is publicly known of an office. The paths are what it offers, which is no condition of the duty. */
export interface OfficeProfile {
  readonly name: string;
  readonly kind: 'bon' | 'bapa';
  readonly paths: Readonly<Record<Regime, readonly PathLanguage[]>>;
}

/** Under regime A each community offered its own language; under regime B a BAPA must offer the choice of both. */
const bapaPaths = { A: ['fr'], B: ['nl', 'fr'] } as const;

/** The approved organisers by their key. */
export const offices: Readonly<Record<Office, OfficeProfile>> = {
  bon: { name: 'Bon', kind: 'bon', paths: { A: ['nl'], B: ['nl'] } },
  'bapa-bxl': { name: 'BAPA BXL', kind: 'bapa', paths: bapaPaths },
  via: { name: 'VIA', kind: 'bapa', paths: bapaPaths },
  convivial: { name: 'Convivial', kind: 'bapa', paths: bapaPaths },
};

/** Whether a value is the key of an approved organiser. */
export const isOffice = (value: unknown): value is Office => typeof value === 'string' && Object.hasOwn(offices, value);
