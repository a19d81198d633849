import { HttpException } from '@nestjs/common';
import type { Tongue, Words } from '@termijn/domain';

/** One thing that is wrong with a request: where, and which rule it breaks. */
export interface Issue {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly field: string;
  readonly rule: string;
  readonly detail: string;
}

interface Kind {
  readonly status: number;
  readonly words: Words;
}

/** Everything that can be wrong apart from a refusal of the law. The keys are public and stable. */
const kinds = {
  'invalid-input': {
    status: 400,
    words: {
      nl: 'De aanvraag is onvolledig of onjuist ingevuld.',
      fr: 'La demande est incomplète ou mal remplie.',
      en: 'The request is incomplete or filled in wrongly.',
    },
  },
  'malformed-request': {
    status: 400,
    words: {
      nl: 'De aanvraag kan niet worden gelezen.',
      fr: 'La demande est illisible.',
      en: 'The request cannot be read.',
    },
  },
  'not-signed-in': {
    status: 401,
    words: {
      nl: 'Meld u aan, of stuur een geldig token mee.',
      fr: 'Connectez-vous, ou joignez un jeton valable.',
      en: 'Sign in, or send a valid token along.',
    },
  },
  'cross-site-request': {
    status: 403,
    words: {
      nl: 'Een pagina van een andere site mag hier niets wijzigen.',
      fr: 'Une page d’un autre site ne peut rien modifier ici.',
      en: 'A page of another site may change nothing here.',
    },
  },
  'resource-not-found': {
    status: 404,
    words: { nl: 'Dit bestaat niet.', fr: 'Ceci n’existe pas.', en: 'There is no such thing.' },
  },
  'request-timeout': {
    status: 408,
    words: {
      nl: 'Het duurde te lang voor de aanvraag volledig was ontvangen.',
      fr: 'La demande a mis trop de temps à arriver en entier.',
      en: 'The request took too long to arrive as a whole.',
    },
  },
  'revision-conflict': {
    status: 412,
    words: {
      nl: 'Het dossier is intussen gewijzigd. Bekijk het opnieuw.',
      fr: 'Le dossier a été modifié entre-temps. Consultez-le à nouveau.',
      en: 'The file has changed in the meantime. Look at it again.',
    },
  },
  'sequence-not-reached': {
    status: 412,
    words: {
      nl: 'De gegevens zijn nog niet zo ver bijgewerkt. Probeer het zo dadelijk opnieuw.',
      fr: 'Les données ne sont pas encore à jour jusque-là. Réessayez dans un instant.',
      en: 'The data are not up to date that far yet. Try again in a moment.',
    },
  },
  'payload-too-large': {
    status: 413,
    words: { nl: 'De aanvraag is te groot.', fr: 'La demande est trop volumineuse.', en: 'The request is too large.' },
  },
  'unsupported-media-type': {
    status: 415,
    words: {
      nl: 'Stuur JSON met Content-Type application/json.',
      fr: 'Envoyez du JSON avec Content-Type application/json.',
      en: 'Send JSON with Content-Type application/json.',
    },
  },
  'misdirected-request': {
    status: 421,
    words: {
      nl: 'Onder deze naam is deze dienst niet te bereiken.',
      fr: 'Ce service ne répond pas sous ce nom.',
      en: 'This service does not go by that name.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    words: {
      nl: 'Deze Idempotency-Key hoort al bij een andere aanvraag.',
      fr: 'Cette Idempotency-Key appartient déjà à une autre demande.',
      en: 'This Idempotency-Key belongs to another request already.',
    },
  },
  'too-many-requests': {
    status: 429,
    words: {
      nl: 'Er kwamen te veel aanvragen na elkaar. Wacht even en probeer het dan opnieuw.',
      fr: 'Trop de demandes se sont succédé. Attendez un peu avant de réessayer.',
      en: 'Too many requests came one after another. Wait a little and then try again.',
    },
  },
  'headers-too-large': {
    status: 431,
    words: {
      nl: 'De headers van de aanvraag zijn te groot.',
      fr: 'Les en-têtes de la demande sont trop volumineux.',
      en: 'The headers of the request are too large.',
    },
  },
  'internal-error': {
    status: 500,
    words: {
      nl: 'Er ging iets mis aan onze kant.',
      fr: 'Une erreur s’est produite de notre côté.',
      en: 'Something went wrong on our side.',
    },
  },
  'service-unavailable': {
    status: 503,
    words: {
      nl: 'De dienst is even niet beschikbaar. Probeer het zo dadelijk opnieuw.',
      fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
      en: 'The service is unavailable for the moment. Try again shortly.',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type ProblemKind = keyof typeof kinds;

/** Something that keeps a request from being fulfilled, answered as a problem document (RFC 9457). */
export class Problem extends HttpException {
  constructor(
    readonly code: string,
    readonly words: Words,
    status: number,
    /** Further public members of the document. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, status);
  }
}

/** A problem of the service itself, with its own status and words. */
export const problem = (kind: ProblemKind, members?: Readonly<Record<string, unknown>>): Problem =>
  new Problem(kind, kinds[kind].words, kinds[kind].status, members);

/** Somebody who did not sign in asks for a page, and is shown where to. */
export class SignInFirst extends Problem {
  constructor(
    /** The page that was asked for, as a path with its query. */
    readonly page: string,
  ) {
    super('not-signed-in', kinds['not-signed-in'].words, 401);
  }
}

/** The request breaks rules of form; each is named. */
export const invalidInput = (issues: readonly Issue[]): Problem => problem('invalid-input', { issues });

/**
 * How a "no" of a law can be answered: 403 to somebody whose part it is not, 404 where there is no case, 409 where the
 * case stands in the way, 422 where the act itself is unlawful.
 */
export type RefusalStatus = 403 | 404 | 409 | 422;

/** The refusals of one law: its words for each, and how each is answered. */
export interface Refusals<R extends string> {
  readonly words: Readonly<Record<R, Words>>;
  readonly status: Readonly<Record<R, RefusalStatus>>;
}

/** The law said no. That is no malfunction, and its words are those of the law. */
export const refused = <R extends string>({ words, status }: Refusals<R>, refusal: R): Problem =>
  new Problem(refusal, words[refusal], status[refusal]);

/** The urn that tells programs what kind of problem it is. */
export const problemType = (code: string): string => `urn:problem-type:termijn:${code}`;

/** The problem document (RFC 9457) of a problem, in the language of its reader and with the words in every language. */
export const documentOf = (found: Problem, tongue: Tongue): Readonly<Record<string, unknown>> => ({
  type: problemType(found.code),
  title: found.words.en,
  status: found.getStatus(),
  detail: found.words[tongue],
  translations: found.words,
  ...found.members,
});
