/** Why the texts of this house are left as they are. */
const reason = 'a text is compared by whoever reads it in three languages, not by a test that repeats it';

const isPlain = ({ type }) => type === 'Identifier' || type === 'MemberExpression';

/** Whether a node is nothing but text: a string that nothing is compared with, or a sentence with places for names. */
const isText = ({ node, parent }) => {
  if (node.type === 'TemplateLiteral') return node.expressions.every(isPlain);
  return node.type === 'StringLiteral' && parent.type !== 'BinaryExpression' && parent.type !== 'SwitchCase';
};

/** Leaves out the texts in files that hold words for people. What chooses between texts is changed like any other code. */
class Texts {
  shouldIgnore(path) {
    return /words\.ts$/.test(path.hub.file.opts.filename) && isText(path) ? reason : undefined;
  }
}

exports.strykerPlugins = [{ kind: 'Ignore', name: 'texts', injectableClass: Texts }];
