import type { Words } from '../reference/words';
import type { RuleKey } from './rule';

/** A question that the known texts leave open, and the parameters whose value waits for the answer. */
export interface OpenQuestion {
  readonly about: readonly RuleKey[];
  readonly question: Words;
}

const ask = (about: readonly RuleKey[], nl: string, fr: string, en: string): OpenQuestion => ({
  about,
  question: { nl, fr, en },
});

/**
 * What has to be asked of the authority or read in the articles. Every parameter that is unset or of low confidence is
 * named by at least one of them; some questions have no parameter, since the answer would change more than a value.
 */
export const openQuestions: readonly OpenQuestion[] = [
  ask(
    [],
    'Welke dossiers die onder de ordonnantie van 2017 zijn begonnen, blijven onder die ordonnantie? Zolang dat niet bekend is, geldt voor de duur van de verplichting de regel van de dag waarop zij werd opgelegd, voor controle en sanctie de regel van de dag van het feit, en voor het taalniveau de regel van de dag van de aanmelding.',
    "Quels dossiers commencés sous l'ordonnance de 2017 restent soumis à celle-ci ? Tant que la réponse n'est pas connue, les délais de l'obligation suivent la règle du jour où elle a été imposée, le contrôle et la sanction celle du jour du fait, et le niveau de langue celle du jour de l'enregistrement.",
    'Which files that began under the ordinance of 2017 stay under it? Until that is known, the terms of the duty follow the rule of the day on which it was imposed, control and sanction that of the day of the fact, and the language level that of the day of the registration.',
  ),
  ask(
    ['registration.counting', 'completion.counting', 'cure.counting', 'sanction.counting'],
    'Heeft een van beide besluiten een eigen regel voor het tellen van termijnen: welke dag telt eerst, hoe lopen maanden, en schuift het einde op wanneer het op een zaterdag, een zondag of een feestdag valt? Geldt 8 mei daarbij als feestdag?',
    "L'un des deux arrêtés a-t-il sa propre règle de calcul des délais : quel jour compte en premier, comment courent les mois, et l'échéance est-elle reportée lorsqu'elle tombe un samedi, un dimanche ou un jour férié ? Le 8 mai compte-t-il comme jour férié ?",
    'Does either decree have a counting rule of its own: which day counts first, how do months run, and does the end move when it falls on a Saturday, a Sunday or a public holiday? Does 8 May count as a public holiday for this?',
  ),
  ask(
    ['registration.earlierVoluntary'],
    'Voldoet een vrijwillige aanmelding van vóór de verplichting, en loopt de termijn om het traject te beëindigen dan vanaf de dag van de verplichting?',
    "Un enregistrement volontaire antérieur à l'obligation suffit-il, et le délai pour terminer le parcours court-il alors dès le jour de l'obligation ?",
    'Does a voluntary registration from before the duty satisfy it, and does the term to complete the path then run from the day of the duty?',
  ),
  ask(
    [],
    'Geldt een plaats op de wachtlijst van een onthaalbureau als aanmelding?',
    "Une place sur la liste d'attente d'un bureau d'accueil vaut-elle enregistrement ?",
    'Does a place on the waiting list of a reception office count as a registration?',
  ),
  ask(
    [],
    'Herstelt een aanmelding die te laat maar vóór de ingebrekestelling komt, het verzuim vanzelf?',
    'Un enregistrement tardif mais antérieur à la mise en demeure répare-t-il de lui-même le manquement ?',
    'Does a registration that is late but comes before the notice of default put an end to the default by itself?',
  ),
  ask(
    ['burden.whileProofAwaited'],
    'Volstaat een tijdige aanmelding wanneer het attest later bij de gemeente komt, of is er een aparte termijn om het af te geven? Wie is in gebreke wanneer het bureau het te laat bezorgt?',
    "Un enregistrement à temps suffit-il lorsque l'attestation parvient plus tard à la commune, ou y a-t-il un délai distinct pour la remettre ? Qui est en défaut lorsque c'est le bureau qui la transmet trop tard ?",
    'Is a timely registration enough when the certificate reaches the municipality later, or is there a separate term to hand it in? Who is in default when it is the office that sends it too late?',
  ),
  ask(
    ['notice.channel', 'notice.receiptByPresentation'],
    'Moet de ingebrekestelling aangetekend worden verzonden, mag zij via de eBox, en loopt de termijn vanaf de verzending, de aanbieding of de ontvangst?',
    "La mise en demeure doit-elle être envoyée par recommandé, peut-elle l'être par l'eBox, et le délai court-il dès l'envoi, la présentation ou la réception ?",
    'Must the notice of default go by registered letter, may it go by eBox, and does the term run from sending, presentation or receipt?',
  ),
  ask(
    ['handover.within'],
    'Binnen hoeveel dagen moet de gemeente het dossier overmaken?',
    'Dans quel délai la commune doit-elle transmettre le dossier ?',
    'Within how many days must the municipality hand over the file?',
  ),
  ask(
    ['hearing.requestWithin'],
    'Binnen welke termijn kan de nieuwkomer vragen te worden gehoord of schriftelijk verweer indienen?',
    'Dans quel délai le primo-arrivant peut-il demander à être entendu ou présenter une défense écrite ?',
    'Within which term may the newcomer ask to be heard or hand in a written defence?',
  ),
  ask(
    ['decision.within', 'limitation'],
    'Binnen welke termijn moet er worden beslist, en wanneer verjaart de inbreuk?',
    "Dans quel délai la décision doit-elle être prise, et quand l'infraction est-elle prescrite ?",
    'Within which term must a decision be taken, and when does the offence lapse with time?',
  ),
  ask(
    ['payment.within'],
    'Binnen welke termijn moet de geldboete worden betaald, en hoe wordt zij ingevorderd?',
    "Dans quel délai l'amende doit-elle être payée, et comment est-elle recouvrée ?",
    'Within which term must the fine be paid, and how is it collected?',
  ),
  ask(
    ['fine.repeat', 'fine.repeatEvery'],
    'Kan een nieuwe geldboete volgen zolang het verzuim duurt, van welk bedrag en om de hoeveel tijd?',
    'Une nouvelle amende peut-elle suivre tant que dure le manquement, de quel montant et à quel intervalle ?',
    'May a further fine follow while the default lasts, of what amount and how often?',
  ),
  ask(
    ['appeal.within', 'appeal.suspensive'],
    'Welk beroep staat open tegen een geldboete, binnen welke termijn, en schorst het de geldboete?',
    "Quel recours est ouvert contre une amende, dans quel délai, et suspend-il l'amende ?",
    'Which appeal lies against a fine, within which term, and does it suspend the fine?',
  ),
  ask(
    ['suspension.clock.registration', 'suspension.clock.completion', 'suspension.clock.compliance'],
    'Staat de termijn stil tijdens een opschorting en komen de verloren dagen erbij, of begint hij opnieuw? Geldt dat ook voor de termijn om zich aan te melden en de termijn om zich in regel te stellen?',
    "Le délai s'arrête-t-il pendant une suspension, les jours perdus s'ajoutant, ou recommence-t-il ? En va-t-il de même du délai d'enregistrement et du délai de mise en règle ?",
    'Does the term stop during a suspension, with the lost days added, or does it start anew? Is it the same for the term to register and the term to comply?',
  ),
  ask(
    ['suspension.care'],
    'Voor welke reden geldt de opschorting van zes maanden op medisch attest, waarvan het opschrift verloren is?',
    "Pour quel motif vaut la suspension de six mois sur certificat médical dont l'intitulé est perdu ?",
    'For which reason does the suspension of six months on a medical certificate hold, whose heading is lost?',
  ),
  ask(
    ['suspension.medicalAbroad'],
    'Hoe lang kan de verplichting worden opgeschort wegens een verblijf in het buitenland om medische redenen, en kan dat worden verlengd?',
    "Combien de temps l'obligation peut-elle être suspendue pour un séjour à l'étranger pour raisons médicales, et une prolongation est-elle possible ?",
    'For how long may the duty be suspended for a stay abroad for medical reasons, and can that be extended?',
  ),
  ask(
    ['suspension.interruption', 'lifeEvent.returned', 'lifeEvent.residenceRegained'],
    'Duurt de opschorting wegens onderbreking van het verblijf of van het verblijfsrecht zolang de onderbreking duurt, en loopt de termijn vanzelf verder na de terugkeer?',
    "La suspension pour interruption du séjour ou du droit de séjour dure-t-elle aussi longtemps que l'interruption, et le délai reprend-il de lui-même au retour ?",
    'Does the suspension for an interruption of the stay or of the right of residence last as long as the interruption, and does the term run on by itself after the return?',
  ),
  ask(
    ['lifeEvent.leftTerritory', 'lifeEvent.residenceLost'],
    'Schort een vertrek uit Brussel of het verlies van het verblijfsrecht de verplichting alleen op, of kan het haar ook beëindigen?',
    "Le départ de Bruxelles ou la perte du droit de séjour ne fait-il que suspendre l'obligation, ou peut-il aussi y mettre fin ?",
    'Does leaving Brussels or losing the right of residence only suspend the duty, or can it end it as well?',
  ),
  ask(
    ['lifeEvent.becameBelgian'],
    'Eindigt de verplichting wanneer de nieuwkomer Belg wordt?',
    "L'obligation prend-elle fin lorsque le primo-arrivant devient belge ?",
    'Does the duty end when the newcomer becomes Belgian?',
  ),
  ask(
    ['lifeEvent.turned65'],
    'Verandert er iets wanneer de nieuwkomer 65 wordt, nu de leeftijd op de dag van de eerste inschrijving wordt gemeten?',
    "Quelque chose change-t-il lorsque le primo-arrivant atteint 65 ans, l'âge étant apprécié au jour de la première inscription ?",
    'Does anything change when the newcomer turns 65, since the age is measured on the day of the first registration in the register?',
  ),
  ask(
    ['lifeEvent.died'],
    'Welke tekst beëindigt de verplichting en een opgelegde geldboete bij overlijden?',
    "Quel texte met fin à l'obligation et à une amende infligée en cas de décès ?",
    'Which text ends the duty, and a fine that was imposed, on death?',
  ),
  ask(
    ['move.responsibility'],
    'Hoe gaat een dossier bij een verhuizing over van de ene Brusselse gemeente naar de andere, en ziet de nieuwe gemeente er dan van af een tweede verplichting op te leggen?',
    "Comment un dossier passe-t-il d'une commune bruxelloise à une autre en cas de déménagement, et la nouvelle commune s'abstient-elle alors d'imposer une seconde obligation ?",
    'How does a file pass from one Brussels municipality to another on a move, and does the new one then impose no second duty?',
  ),
  ask(
    ['transfer.completionClock'],
    'Loopt de termijn om het traject te beëindigen door bij de overgang van het ene onthaalbureau naar het andere, en welk bureau sluit het eerste dossier af?',
    "Le délai pour terminer le parcours continue-t-il de courir lors du passage d'un bureau d'accueil à un autre, et quel bureau clôture le premier dossier ?",
    'Does the term to complete the path run on when another reception office takes over, and which office closes the first file?',
  ),
  ask(
    ['language.level'],
    'Welk taalniveau gold precies vóór 1 januari 2024?',
    'Quel niveau de langue valait exactement avant le 1er janvier 2024 ?',
    'Which language level held exactly before 1 January 2024?',
  ),
  ask(
    ['retention'],
    'Is de bewaring van 30 jaar overgenomen in de ordonnantie van 2023, vanaf welke dag loopt zij, en wie is verwerkingsverantwoordelijke?',
    "La conservation de 30 ans est-elle reprise dans l'ordonnance de 2023, dès quel jour court-elle, et qui est responsable du traitement ?",
    'Is the retention of 30 years carried over into the ordinance of 2023, from which day does it run, and who is the controller?',
  ),
  ask(
    ['retention.medical', 'retention.notes'],
    'Worden medische stukken, nota’s en andere bewijsstukken korter bewaard dan het dossier zelf, en hoelang dan?',
    'Les pièces médicales, les notes et les autres pièces sont-elles conservées moins longtemps que le dossier lui-même, et combien de temps ?',
    'Are medical papers, notes and other proofs kept for a shorter time than the file itself, and for how long?',
  ),
];
