import type { ObligationEvent, SanctionEvent, Words } from '@termijn/domain';

/** What a step of a procedure means for the person, in plain words. Every step has them. */
const procedureMeanings: Readonly<Record<SanctionEvent['type'], Words>> = {
  ProcedureOpened: {
    nl: 'Uw gemeente gaf uw dossier door aan de GGC. Die bekijkt of u een boete krijgt. Er is nog niets beslist.',
    fr: 'Votre commune a transmis votre dossier à la COCOM. Celle-ci examine si vous recevrez une amende. Rien n’est encore décidé.',
    en: 'Your municipality passed your file on to the GGC, which looks at whether you get a fine. Nothing is decided yet.',
  },
  FileChangeNoted: {
    nl: 'Er veranderde iets in uw dossier bij de gemeente. De GGC moet daar eerst naar kijken.',
    fr: 'Quelque chose a changé dans votre dossier à la commune. La COCOM doit d’abord l’examiner.',
    en: 'Something changed in your file at the municipality. The GGC has to look at it first.',
  },
  FileConfirmed: {
    nl: 'De GGC keek naar die verandering en gaat verder met de procedure.',
    fr: 'La COCOM a examiné ce changement et poursuit la procédure.',
    en: 'The GGC looked at the change and goes on with the procedure.',
  },
  IntentNotified: {
    nl: 'De GGC liet u weten dat zij een boete wil opleggen. U kunt schriftelijk antwoorden of vragen om gehoord te worden.',
    fr: 'La COCOM vous a fait savoir qu’elle veut infliger une amende. Vous pouvez répondre par écrit ou demander à être entendu.',
    en: 'The GGC told you that it means to fine you. You can answer in writing or ask to be heard.',
  },
  DefenceReceived: {
    nl: 'De GGC kreeg uw antwoord en moet er rekening mee houden.',
    fr: 'La COCOM a reçu votre réponse et doit en tenir compte.',
    en: 'The GGC got your answer and has to take it into account.',
  },
  HearingRecorded: {
    nl: 'U had de kans om zelf uw verhaal te doen.',
    fr: 'Vous avez eu la possibilité de vous expliquer.',
    en: 'You had the chance to tell your side.',
  },
  NoSanctionDecided: {
    nl: 'U krijgt geen boete. De GGC moet u dat nog laten weten.',
    fr: 'Vous ne recevez pas d’amende. La COCOM doit encore vous en informer.',
    en: 'You get no fine. The GGC still has to tell you so.',
  },
  FineProposed: {
    nl: 'Een ambtenaar stelt een boete voor. Een tweede ambtenaar moet nog akkoord gaan; u hoeft nog niet te betalen.',
    fr: 'Un agent propose une amende. Un second agent doit encore donner son accord ; vous ne devez rien payer pour l’instant.',
    en: 'An official proposes a fine. A second official still has to agree; you do not have to pay yet.',
  },
  ProposalSentBack: {
    nl: 'De tweede ambtenaar ging niet akkoord met het voorstel. Er moet opnieuw worden nagedacht.',
    fr: 'Le second agent n’a pas accepté la proposition. Elle doit être revue.',
    en: 'The second official did not agree with the proposal. It has to be thought over.',
  },
  FineImposed: {
    nl: 'De boete is beslist, maar telt pas als men ze u laat weten.',
    fr: 'L’amende est décidée, mais ne compte qu’une fois que vous en êtes informé.',
    en: 'The fine is decided, but counts only once you are told.',
  },
  NoSanctionNotified: {
    nl: 'De GGC liet u weten dat u geen boete krijgt. Deze procedure is voorbij.',
    fr: 'La COCOM vous a fait savoir que vous ne recevez pas d’amende. Cette procédure est terminée.',
    en: 'The GGC told you that you get no fine. This procedure is over.',
  },
  FineNotified: {
    nl: 'De GGC liet u weten dat u een boete krijgt. U kunt betalen, of de Raad van State vragen de beslissing te vernietigen.',
    fr: 'La COCOM vous a fait savoir que vous recevez une amende. Vous pouvez payer, ou demander au Conseil d’État d’annuler la décision.',
    en: 'The GGC told you that you get a fine. You can pay, or ask the Council of State to annul the decision.',
  },
  PaymentReceived: {
    nl: 'Uw betaling kwam aan.',
    fr: 'Votre paiement est arrivé.',
    en: 'Your payment came in.',
  },
  CollectionStarted: {
    nl: 'De boete is niet op tijd betaald en wordt nu ingevorderd.',
    fr: 'L’amende n’a pas été payée à temps et est maintenant recouvrée.',
    en: 'The fine was not paid in time and is being collected now.',
  },
  AppealLodged: {
    nl: 'De zaak ligt bij de Raad van State.',
    fr: 'L’affaire est devant le Conseil d’État.',
    en: 'The matter lies with the Council of State.',
  },
  AppealDecided: {
    nl: 'De Raad van State heeft geantwoord.',
    fr: 'Le Conseil d’État a répondu.',
    en: 'The Council of State has answered.',
  },
  DecisionWithdrawn: {
    nl: 'De GGC nam de boete terug. Wat u betaalde, krijgt u terug.',
    fr: 'La COCOM a retiré l’amende. Ce que vous avez payé vous est rendu.',
    en: 'The GGC took the fine back. What you paid is given back to you.',
  },
  ContinuedDefaultNoted: {
    nl: 'U hebt nog altijd niet gedaan wat u moest doen. Daarvoor kan een nieuwe procedure komen.',
    fr: 'Vous n’avez toujours pas fait ce que vous deviez faire. Une nouvelle procédure peut suivre.',
    en: 'You still have not done what you had to do. A new procedure can follow for that.',
  },
  FileReturned: {
    nl: 'De GGC gaf uw dossier terug aan uw gemeente. Deze procedure is voorbij.',
    fr: 'La COCOM a rendu votre dossier à votre commune. Cette procédure est terminée.',
    en: 'The GGC gave your file back to your municipality. This procedure is over.',
  },
  ProcedureDropped: {
    nl: 'De procedure stopt. U krijgt geen boete.',
    fr: 'La procédure s’arrête. Vous ne recevez pas d’amende.',
    en: 'The procedure stops. You get no fine.',
  },
  ProcedureClosed: {
    nl: 'Deze procedure is voorbij. Uw inburgeringstraject blijft wel verplicht.',
    fr: 'Cette procédure est terminée. Votre parcours d’accueil reste toutefois obligatoire.',
    en: 'This procedure is over. Your integration path is still obligatory.',
  },
  ProcedureTermLapsed: {
    nl: 'Een termijn in de procedure is voorbij.',
    fr: 'Un délai de la procédure est écoulé.',
    en: 'A term in the procedure is over.',
  },
};

/** The same for the steps of a file that a person is most likely to ask about. */
const fileMeanings: Readonly<Partial<Record<ObligationEvent['type'], Words>>> = {
  ObligationImposed: {
    nl: 'Vanaf dan moest u een inburgeringstraject volgen.',
    fr: 'Dès ce moment, vous deviez suivre un parcours d’accueil.',
    en: 'From then on you had to follow an integration path.',
  },
  CertificateReceived: {
    nl: 'Vanaf die dag telt de tijd die u had om u aan te melden.',
    fr: 'À partir de ce jour court le temps dont vous disposiez pour vous inscrire.',
    en: 'The time that you had to register counts from that day.',
  },
  RegistrationReminderIssued: {
    nl: 'De gemeente herinnerde u eraan dat u zich moest aanmelden.',
    fr: 'La commune vous a rappelé que vous deviez vous inscrire.',
    en: 'The municipality reminded you that you had to register.',
  },
  CompletionReminderIssued: {
    nl: 'De gemeente herinnerde u eraan dat u het traject moest afronden.',
    fr: 'La commune vous a rappelé que vous deviez terminer le parcours.',
    en: 'The municipality reminded you that you had to complete the path.',
  },
  TermLapsed: {
    nl: 'De tijd die u had, was voorbij.',
    fr: 'Le temps dont vous disposiez était écoulé.',
    en: 'The time that you had was over.',
  },
  NoticeOfDefaultIssued: {
    nl: 'De gemeente vroeg u een laatste keer te doen wat u moest doen.',
    fr: 'La commune vous a demandé une dernière fois de faire ce que vous deviez faire.',
    en: 'The municipality asked you one last time to do what you had to do.',
  },
  FileHandedOver: {
    nl: 'De gemeente gaf uw dossier door aan de GGC.',
    fr: 'La commune a transmis votre dossier à la COCOM.',
    en: 'The municipality passed your file on to the GGC.',
  },
  ObligationSuspended: {
    nl: 'U kreeg uitstel: de tijd stond stil.',
    fr: 'Vous avez obtenu un report : le temps était arrêté.',
    en: 'You got a pause: the time stood still.',
  },
  FactCorrected: {
    nl: 'Er stond iets verkeerd in uw dossier. Dat is rechtgezet; wat er eerst stond, blijft zichtbaar.',
    fr: 'Il y avait une erreur dans votre dossier. Elle est rectifiée ; ce qui était écrit d’abord reste visible.',
    en: 'Something in your file was wrong. It was put right; what stood there first can still be seen.',
  },
};

/** What a step of a procedure means for the person. */
export const meaningOfStep = (type: SanctionEvent['type']): Words => procedureMeanings[type];

/** What a fact of a file means for the person; nothing where its sentence says it plainly enough. */
export const meaningOfFact = (type: ObligationEvent['type']): Words | undefined => fileMeanings[type];
