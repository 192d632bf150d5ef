/** What nobody needs at once: the look on paper, and the way to far-off members. */
export { goTo } from './go-to.ts';
export { preparePrint } from './print.ts';
