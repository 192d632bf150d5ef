const DISABLE = /^\s*eslint-disable(?:-next-line|-line)?\b/;

/**
 * A comment that turns a rule off says why, after `--`, and names the rule.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const reasonedDisable = {
  meta: {
    type: 'problem',
    docs: { description: 'require a reason where a rule is turned off' },
    schema: [],
    messages: {
      reason: 'Expected `eslint-disable… RULE -- reason`, got "{{text}}".',
    },
  },

  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = DISABLE.exec(comment.value);
          if (!directive) continue;
          const [rules = '', ...reason] = comment.value.slice(directive[0].length).split('--');
          if (rules.trim() && reason.join('--').trim()) continue;
          const text = comment.value.trim();
          if (comment.loc)
            context.report({ loc: comment.loc, messageId: 'reason', data: { text } });
        }
      },
    };
  },
};
