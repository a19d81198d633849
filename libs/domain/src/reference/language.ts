import type { Words } from './words';

/** The language in which a path is followed. Either satisfies the duty. */
export type PathLanguage = 'nl' | 'fr';

/** Both languages, in the order they are printed. */
export const pathLanguages: readonly PathLanguage[] = ['nl', 'fr'];

/** The language in which a person is written to. `unknown` until the person has chosen; then letters go out in both. */
export type CorrespondenceLanguage = PathLanguage | 'unknown';

/** The language or languages of a notice. */
export type NoticeLanguage = PathLanguage | 'both';

/**
 * Whether a notice speaks to the person as the language laws ask: in the person's own language when it is known,
 * in both when it is not. A bilingual notice always does.
 */
export const respectsLanguage = (notice: NoticeLanguage, person: CorrespondenceLanguage): boolean =>
  notice === 'both' || notice === person;

/** The languages of a path, by name. */
export const pathLanguageWords: Readonly<Record<PathLanguage, Words>> = {
  nl: { nl: 'Nederlands', fr: 'néerlandais', en: 'Dutch' },
  fr: { nl: 'Frans', fr: 'français', en: 'French' },
};

/** The languages of correspondence, by name. */
export const correspondenceLanguageWords: Readonly<Record<CorrespondenceLanguage, Words>> = {
  ...pathLanguageWords,
  unknown: { nl: 'onbekend', fr: 'inconnue', en: 'unknown' },
};

/** The languages of a notice, by name. */
export const noticeLanguageWords: Readonly<Record<NoticeLanguage, Words>> = {
  ...pathLanguageWords,
  both: { nl: 'Nederlands en Frans', fr: 'néerlandais et français', en: 'Dutch and French' },
};
