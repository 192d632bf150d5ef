/**
 * What a form can be shown without: checking answers, saying what is wrong, sending, and saying that it has arrived.
 * Loaded when someone turns to the form.
 */
export { Confirmation } from './confirmation.ts';
export { failureWords } from './failure-words.ts';
export { checkAnswers } from './form-answers.ts';
export { wordIssues } from './issue-words.ts';
export { nextAttempt } from './next-attempt.ts';
export { send } from './send.ts';
export { sendingStrings } from './sending.strings.ts';
