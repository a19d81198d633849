/** Why the texts of this house are left as they are. */
const reason = 'a text is compared by whoever reads it in three languages, not by a test that repeats it';

const tongues = new Set(['nl', 'fr', 'en']);

const isPlain = ({ type }) => type === 'Identifier' || type === 'MemberExpression';
const isText = ({ type, expressions }) =>
  type === 'StringLiteral' || (type === 'TemplateLiteral' && expressions.every(isPlain));
const isCompared = ({ type }) => type === 'BinaryExpression' || type === 'SwitchCase';

/** Whether the parent says that a text is what is said in one language: `nl: '...'`. */
const namesTongue = ({ type, key }) => type === 'ObjectProperty' && tongues.has(key.name);

/**
 * Leaves texts out: what is said in a language, wherever it stands, and any text in a file of words that nothing is
 * compared with. What chooses between texts, and whether there is one at all, is changed like any other code.
 */
class Texts {
  shouldIgnore({ node, parent, hub }) {
    if (!isText(node)) return undefined;
    const isInWords = /words\.ts$/.test(hub.file.opts.filename) && !isCompared(parent);
    return isInWords || namesTongue(parent) ? reason : undefined;
  }
}

exports.strykerPlugins = [{ kind: 'Ignore', name: 'texts', injectableClass: Texts }];
