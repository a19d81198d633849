import { belongs, roleNames, roles, type Viewer } from '@termijn/access';
import { isMunicipality, isOffice, municipalities, namesOf, offices, type Tongue, type Words } from '@termijn/domain';
import { Html, html, page } from '../pages/html';
import { signInPaths } from './paths';
import { signInWords } from './sign-in.words';

/** A way to sign in: where it begins and what it is called. */
export interface WayIn {
  readonly key: string;
  readonly name: Words;
}

const lines = ({ nl, fr, en }: Words): Html =>
  html`<p lang="nl">${nl}</p>
    <p lang="fr">${fr}</p>
    <p lang="en">${en}</p>`;

const inOne = ({ nl, fr, en }: Words): string => [...new Set([en, nl, fr])].join(' / ');

const title = inOne(signInWords.signIn);

const organisationName = (organisation: string): string => {
  if (isMunicipality(organisation)) {
    const { nl, fr } = namesOf(organisation);
    return nl === fr ? nl : `${nl} / ${fr}`;
  }
  return isOffice(organisation) ? offices[organisation].name : organisation;
};

/** The page on which one chooses with whom to sign in. */
export const waysInPage = (ways: readonly WayIn[], returnTo: string): string =>
  page(
    title,
    html`${lines(signInWords.choose)}
      <ul>
        ${ways.map(
          ({ key, name }) =>
            html`<li>
              <a href="${signInPaths.start}/with/${key}?returnTo=${encodeURIComponent(returnTo)}">${inOne(name)}</a>
            </li>`,
        )}
      </ul>`,
  );

/** The page that says that a sign-in led nowhere, and why as far as anybody may know. */
export const failurePage = (words: Words): string =>
  page(
    title,
    html`${lines(words)}
      <p><a href="${signInPaths.start}">${title}</a></p>`,
  );

/** The page on which somebody with several capacities chooses one. */
export const capacitiesPage = (capacities: readonly Viewer[], tongue: Tongue): string =>
  page(
    inOne(signInWords.capacities),
    html`<ul>
      ${capacities.map(
        ({ role, organisation }, index) =>
          html`<li>
            <form method="post" action="${signInPaths.capacities}/${index}">
              <button>${roles[role].name[tongue]}, ${organisationName(organisation)}</button>
            </form>
          </li>`,
      )}
    </ul>`,
  );

/** The page after signing out, with the way to the same elsewhere. */
export const signedOutPage = (elsewhere: string | undefined): string =>
  page(
    inOne(signInWords.signedOut),
    html`${elsewhere === undefined ? '' : html`<p><a href="${elsewhere}">${inOne(signInWords.signOutThere)}</a></p>`}
      <p><a href="${signInPaths.start}">${title}</a></p>`,
  );

/** The page of the demonstration that asks whether to leave it, around the form that its provider wrote. */
export const leavePage = (form: string): string =>
  page(
    inOne(signInWords.signOutThere),
    html`${new Html(form)}
      <p><button form="op.logoutForm" name="logout" value="yes">${inOne(signInWords.signOut)}</button></p>`,
  );

/** The organisations that somebody invented can be of. */
const organisations: readonly string[] = [...municipalities, ...Object.keys(offices), 'ggc', 'service'];

/** The page of the demonstration, on which whoever comes chooses who they are. */
export const choicePage = (action: string, tongue: Tongue, wrong: boolean): string =>
  page(
    title,
    html`<div role="alert">
        <strong>${lines(signInWords.demonstration)}</strong>
        ${wrong ? lines(signInWords.notTogether) : ''}
      </div>
      <form method="post" action="${action}">
        <p>
          <label for="role">${inOne(signInWords.role)}</label>
          <select id="role" name="role">
            ${roleNames.map((role) => html`<option value="${role}">${roles[role].name[tongue]}</option>`)}
          </select>
        </p>
        <p>
          <label for="organisation">${inOne(signInWords.organisation)}</label>
          <select id="organisation" name="organisation">
            ${organisations
              .filter((organisation) => roleNames.some((role) => belongs({ role, organisation })))
              .map((organisation) => html`<option value="${organisation}">${organisationName(organisation)}</option>`)}
          </select>
        </p>
        <p>
          <label for="who">${inOne(signInWords.who)}</label>
          <input
            id="who"
            name="who"
            value="official-1"
            required
            maxlength="64"
            pattern="[A-Za-z0-9][A-Za-z0-9._:\\-]*"
          />
        </p>
        <p><button>${title}</button></p>
      </form>`,
  );
