import type { Words } from '../reference/words';
import type { Matter } from './matter.words';
import type { RuleKey } from './rule';

interface RuleWords {
  readonly matter: Matter;
  readonly name: Words;
}

const about = (matter: Matter, nl: string, fr: string, en: string): RuleWords => ({ matter, name: { nl, fr, en } });

/** Every parameter by name, under the matter it belongs to. A parameter without words does not compile. */
export const ruleWords: Readonly<Record<RuleKey, RuleWords>> = {
  'registration.period': about(
    'terms',
    'termijn om zich aan te melden, vanaf de ontvangst van het attest tot verplichting',
    "délai d'enregistrement, dès la réception de l'attestation d'obligation",
    'term to register, from receipt of the certificate of obligation',
  ),
  'registration.counting': about(
    'terms',
    'telling van de termijn om zich aan te melden',
    "calcul du délai d'enregistrement",
    'counting of the term to register',
  ),
  'registration.earlierVoluntary': about(
    'terms',
    'vrijwillige aanmelding van vóór de verplichting',
    "enregistrement volontaire antérieur à l'obligation",
    'voluntary registration from before the duty',
  ),
  'completion.period': about(
    'terms',
    'termijn om het traject te beëindigen, vanaf de aanmelding',
    "délai pour terminer le parcours, dès l'enregistrement",
    'term to complete the path, from the registration',
  ),
  'completion.counting': about(
    'terms',
    'telling van de termijn om het traject te beëindigen',
    'calcul du délai pour terminer le parcours',
    'counting of the term to complete the path',
  ),
  'cure.period': about(
    'default',
    'termijn om zich in regel te stellen, na de ingebrekestelling',
    'délai de mise en règle, après la mise en demeure',
    'term to comply, after the notice of default',
  ),
  'cure.counting': about(
    'default',
    'telling van de termijn om zich in regel te stellen',
    'calcul du délai de mise en règle',
    'counting of the term to comply',
  ),
  'notice.channel': about(
    'default',
    'verzending van de ingebrekestelling',
    'envoi de la mise en demeure',
    'sending of the notice of default',
  ),
  'notice.receiptByPresentation': about(
    'default',
    'bewijs dat de zending is aangeboden',
    "preuve que l'envoi a été présenté",
    'proof that the letter was presented',
  ),
  'burden.whileProofAwaited': about(
    'default',
    'ingebrekestelling terwijl een bureau tijdig meldde en alleen het attest ontbreekt',
    "mise en demeure alors qu'un bureau a signalé à temps et que seule l'attestation manque",
    'notice of default while an office has reported in time and only the certificate is missing',
  ),
  'sanction.counting': about(
    'sanction',
    'telling van de termijnen van de sanctieprocedure',
    'calcul des délais de la procédure de sanction',
    'counting of the terms of the sanction procedure',
  ),
  'handover.within': about(
    'sanction',
    'termijn voor de gemeente om het dossier over te maken',
    'délai de la commune pour transmettre le dossier',
    'term for the municipality to hand over the file',
  ),
  'hearing.requestWithin': about(
    'sanction',
    'termijn om te vragen te worden gehoord',
    'délai pour demander à être entendu',
    'term to ask to be heard',
  ),
  'decision.within': about('sanction', 'termijn om te beslissen', 'délai pour décider', 'term to decide'),
  'payment.within': about('sanction', 'termijn om te betalen', 'délai de paiement', 'term to pay'),
  limitation: about(
    'sanction',
    'verjaring van de inbreuk',
    "prescription de l'infraction",
    'limitation of the offence',
  ),
  'fine.min': about('sanction', 'laagste geldboete', 'amende minimale', 'lowest fine'),
  'fine.max': about('sanction', 'hoogste geldboete', 'amende maximale', 'highest fine'),
  'fine.repeat': about(
    'sanction',
    'nieuwe geldboete zolang het verzuim duurt',
    'nouvelle amende tant que dure le manquement',
    'further fine while the default lasts',
  ),
  'fine.repeatEvery': about(
    'sanction',
    'tijd tussen twee geldboetes',
    'intervalle entre deux amendes',
    'time between two fines',
  ),
  'appeal.within': about(
    'sanction',
    'termijn om beroep in te stellen bij de Raad van State',
    "délai de recours au Conseil d'État",
    'term to appeal to the Council of State',
  ),
  'appeal.suspensive': about(
    'sanction',
    'schorst het beroep de geldboete?',
    "le recours suspend-il l'amende ?",
    'does an appeal suspend the fine?',
  ),
  'suspension.timetable': about(
    'suspension',
    'opschorting omdat werk of opleiding botst met het traject',
    'suspension parce que le travail ou une formation empêche de suivre le parcours',
    'suspension because work or training clashes with the path',
  ),
  'suspension.illness.min': about(
    'suspension',
    'opschorting wegens ziekte: in totaal ten minste',
    'suspension pour maladie : au total au moins',
    'suspension for illness: in total at least',
  ),
  'suspension.care': about(
    'suspension',
    'opschorting op medisch attest, wellicht om voor iemand te zorgen',
    "suspension sur certificat médical, sans doute pour s'occuper de quelqu'un",
    'suspension on a medical certificate, probably to care for somebody',
  ),
  'suspension.birth': about(
    'suspension',
    'opschorting na de geboorte van een kind',
    "suspension après la naissance d'un enfant",
    'suspension after the birth of a child',
  ),
  'suspension.breastfeeding': about(
    'suspension',
    'verlenging bij borstvoeding, ten hoogste',
    "prolongation en cas d'allaitement, au plus",
    'extension for breastfeeding, at most',
  ),
  'suspension.medicalAbroad': about(
    'suspension',
    'opschorting wegens een tijdelijk verblijf in het buitenland om medische redenen',
    "suspension pour un séjour temporaire à l'étranger pour raisons médicales",
    'suspension for a temporary stay abroad for medical reasons',
  ),
  'suspension.interruption': about(
    'suspension',
    'opschorting wegens onderbreking van het verblijf of van het verblijfsrecht',
    'suspension pour interruption du séjour ou du droit de séjour',
    'suspension for an interruption of the stay or of the right of residence',
  ),
  'suspension.clock.registration': about(
    'suspension',
    'gevolg van een opschorting voor de termijn om zich aan te melden',
    "effet d'une suspension sur le délai d'enregistrement",
    'effect of a suspension on the term to register',
  ),
  'suspension.clock.completion': about(
    'suspension',
    'gevolg van een opschorting voor de termijn om het traject te beëindigen',
    "effet d'une suspension sur le délai pour terminer le parcours",
    'effect of a suspension on the term to complete the path',
  ),
  'suspension.clock.compliance': about(
    'suspension',
    'gevolg van een opschorting voor de termijn om zich in regel te stellen',
    "effet d'une suspension sur le délai de mise en règle",
    'effect of a suspension on the term to comply',
  ),
  'suspension.medicalPapers': about(
    'suspension',
    'waar medische attesten worden afgegeven',
    'où remettre les certificats médicaux',
    'where medical certificates are handed in',
  ),
  'lifeEvent.leftTerritory': about(
    'life',
    'vertrek uit het tweetalige gebied Brussel-Hoofdstad',
    'départ du territoire bilingue de Bruxelles-Capitale',
    'leaving the bilingual territory of Brussels-Capital',
  ),
  'lifeEvent.returned': about(
    'life',
    'terugkeer naar het tweetalige gebied Brussel-Hoofdstad',
    'retour sur le territoire bilingue de Bruxelles-Capitale',
    'return to the bilingual territory of Brussels-Capital',
  ),
  'lifeEvent.residenceLost': about(
    'life',
    'verlies van het verblijfsrecht',
    'perte du droit de séjour',
    'loss of the right of residence',
  ),
  'lifeEvent.residenceRegained': about(
    'life',
    'herkrijgen van het verblijfsrecht',
    'recouvrement du droit de séjour',
    'regaining the right of residence',
  ),
  'lifeEvent.died': about('life', 'overlijden', 'décès', 'death'),
  'lifeEvent.becameBelgian': about(
    'life',
    'verkrijgen van de Belgische nationaliteit',
    'acquisition de la nationalité belge',
    'acquiring Belgian nationality',
  ),
  'lifeEvent.turned65': about(
    'life',
    '65 jaar worden na de eerste inschrijving',
    'avoir 65 ans après la première inscription',
    'turning 65 after the first registration in the register',
  ),
  'move.responsibility': about(
    'life',
    'bevoegde gemeente na een verhuizing binnen Brussel',
    'commune compétente après un déménagement à Bruxelles',
    'competent municipality after a move inside Brussels',
  ),
  'transfer.completionClock': about(
    'path',
    'lopende termijn bij de overgang naar een ander onthaalbureau',
    "délai en cours lors du passage à un autre bureau d'accueil",
    'running term on transfer to another reception office',
  ),
  'language.level': about(
    'path',
    'taalniveau, naar de dag van de aanmelding',
    "niveau de langue, selon le jour de l'enregistrement",
    'language level, by the day of the registration',
  ),
  retention: about('data', 'bewaring van de gegevens', 'conservation des données', 'retention of the data'),
  'retention.medical': about(
    'data',
    'kortere bewaring van medische stukken',
    'conservation plus courte des pièces médicales',
    'shorter retention of medical papers',
  ),
  'retention.notes': about(
    'data',
    'kortere bewaring van nota’s en andere stukken',
    'conservation plus courte des notes et autres pièces',
    'shorter retention of notes and other papers',
  ),
  'reminder.registration': about(
    'service',
    'herinnering vóór het einde van de termijn om zich aan te melden',
    "rappel avant la fin du délai d'enregistrement",
    'reminder before the end of the term to register',
  ),
  'reminder.completion': about(
    'service',
    'herinnering vóór het einde van de termijn om het traject te beëindigen',
    'rappel avant la fin du délai pour terminer le parcours',
    'reminder before the end of the term to complete the path',
  ),
  'reminder.action': about(
    'service',
    'herinnering vóór de laatste dag van een actie van een lokaal wervingsplan',
    "rappel avant le dernier jour d'une action d'un plan local de recrutement",
    'reminder before the last day of an action of a local recruitment plan',
  ),
  'reminder.evaluation': about(
    'service',
    'herinnering vóór de evaluatie van een lokaal wervingsplan',
    "rappel avant l'évaluation d'un plan local de recrutement",
    'reminder before the evaluation of a local recruitment plan',
  ),
  'decision.fourEyes': about(
    'service',
    'beslissing over een geldboete',
    'décision sur une amende',
    'decision on a fine',
  ),
  'retention.from': about(
    'service',
    'begin van de bewaring van de gegevens',
    'début de la conservation des données',
    'start of the retention of the data',
  ),
};
