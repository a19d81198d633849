import type { Regime } from './regime';

/** What each regime rests on. */
export const ordinances: Readonly<Record<Regime, string>> = {
  A: 'ordinance of 11 May 2017',
  B: 'ordinance of 20 July 2023',
};

/** What executes it. */
export const decrees: Readonly<Record<Regime, string>> = {
  A: 'decree of 19 July 2018',
  B: 'decree of 18 January 2024',
};

/** The parts of the law that the steps of a file rest on. */
export type LegalPart =
  | 'target-group'
  | 'imposition'
  | 'registration'
  | 'programme'
  | 'language'
  | 'transfer'
  | 'completion'
  | 'closure'
  | 'suspension'
  | 'exemption'
  | 'control'
  | 'appeal'
  | 'retention'
  | 'general-law';

const cooperation = 'cooperation agreement of 26 April 2019';
const councilOfState = 'coordinated laws on the Council of State of 12 January 1973';
const generalLaw = 'none found: general law';

/**
 * Where each part stands. Of the 2024 decree the headings are known article by article; of the ordinances and the 2018
 * decree mostly the text as a whole.
 */
export const legalBasis: Readonly<Record<LegalPart, Readonly<Record<Regime, string>>>> = {
  'target-group': { A: `${ordinances.A}, art. 2`, B: `${decrees.B}, arts. 3-4` },
  imposition: { A: `${ordinances.A}, art. 4`, B: `${decrees.B}, art. 5` },
  registration: { A: `${ordinances.A}; ${cooperation}, art. 3`, B: `${decrees.B}, arts. 6-11` },
  programme: { A: decrees.A, B: `${decrees.B}, arts. 12-22` },
  language: { A: decrees.A, B: `${decrees.B}, arts. 21-22` },
  transfer: { A: `${cooperation}, arts. 1 and 3`, B: `${cooperation}, arts. 1 and 3` },
  completion: { A: decrees.A, B: `${decrees.B}, arts. 28-29` },
  closure: { A: decrees.A, B: `${decrees.B}, arts. 30-32` },
  suspension: { A: decrees.A, B: `${decrees.B}, arts. 24-27` },
  exemption: { A: decrees.A, B: `${decrees.B}, arts. 33-36` },
  control: { A: decrees.A, B: `${decrees.B}, arts. 37-44` },
  appeal: { A: councilOfState, B: councilOfState },
  retention: { A: `${ordinances.A}, as amended in 2022`, B: ordinances.B },
  'general-law': { A: generalLaw, B: generalLaw },
};
