import { isMunicipality, isOffice, offices, type Tongue } from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import { municipalityName } from './format';
import { label } from './labels';

/** The organisation that acted, by its name where it has one, and under which code; the calendar where nobody did. */
export const actorName = ({ who, role, organisation }: Actor, tongue: Tongue): string => {
  if (role === 'system') return label('calendar', tongue);
  if (isMunicipality(organisation)) return `${municipalityName(organisation, tongue)} (${who})`;
  return `${isOffice(organisation) ? offices[organisation].name : organisation} (${who})`;
};
