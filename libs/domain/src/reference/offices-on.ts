import type { Day } from '@termijn/kernel';
import { regimeOn } from '../rulebook/regime';
import { contactPointsOn, type ContactPoint } from './contact-point';
import type { PathLanguage } from './language';
import { offices, type Office, type OfficeProfile } from './office';

/** An approved organiser as it was known on a day. */
export interface OfficeOnDay {
  readonly office: Office;
  readonly name: string;
  readonly kind: OfficeProfile['kind'];
  /** The languages of the paths that it offered under the regime of the day. */
  readonly paths: readonly PathLanguage[];
  readonly contactPoints: readonly ContactPoint[];
}

/** The approved organisers of a day with their contact points; none before the duty existed. */
export const officesOn = (on: Day): readonly OfficeOnDay[] => {
  const regime = regimeOn(on);
  if (regime === undefined) return [];
  return (Object.keys(offices) as Office[]).map((office) => {
    const { name, kind, paths } = offices[office];
    return { office, name, kind, paths: paths[regime], contactPoints: contactPointsOn(on, office) };
  });
};
