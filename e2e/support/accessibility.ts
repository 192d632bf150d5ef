/** Two independent engines over the page as it stands, shadow roots included. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG A and AA up to 2.2, and axe's best practices. */
const AXE_TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];
const IBM_GUIDELINE = 'WCAG_2_2';

interface IbmResult {
  ruleId: string;
  message: string;
  value: [level: string, outcome: string];
  path: { dom: string };
  snippet: string;
  node: Element;
}

let ibmEngine: Promise<string> | undefined;

/** One line per violation: rule, what is wrong, where. Empty where both engines are content. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(untilStill);
  return [...(await axeViolations(page)), ...(await ibmViolations(page))];
}

/** Runs in the page: what fades or slides has no colours and places to judge before it is done. */
async function untilStill(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  // One that is given up on the way has ended too.
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html }) => `axe ${id}: ${help} at ${target.join(' ')} (${html.slice(0, 160)})`,
    ),
  );
}

async function ibmViolations(page: Page): Promise<string[]> {
  const file = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
  ibmEngine ??= readFile(file, 'utf8');
  await page.evaluate(`if (!globalThis.ace) { ${await ibmEngine}\n; globalThis.ace = ace; }`);
  return page.evaluate(checkWithIbm, IBM_GUIDELINE);
}

/** Runs in the page. */
async function checkWithIbm(guideline: string): Promise<string[]> {
  interface Engine {
    Checker: new () => {
      check(root: Document, rules: string[]): Promise<{ results: IbmResult[] }>;
    };
  }

  /**
   * The engine looks for the combobox of a listbox in the document only, so inside a shadow root it takes the options
   * of a combobox for options nobody can reach. They are reached by `aria-activedescendant`, with the focus on the field.
   */
  function isListOfCombobox({ ruleId, node }: IbmResult): boolean {
    if (ruleId !== 'aria_child_tabbable' || node.getAttribute('role') !== 'listbox') return false;
    const root = node.getRootNode() as Document | ShadowRoot;
    const field = root.querySelector(`[role="combobox"][aria-controls~="${node.id}"]`);
    return field !== null && field === root.activeElement;
  }

  const { ace } = globalThis as unknown as { ace: Engine };
  const { results } = await new ace.Checker().check(document, [guideline]);
  return results
    .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
    .filter((result) => !isListOfCombobox(result))
    .map(
      ({ ruleId, message, path, snippet }) =>
        `ibm ${ruleId}: ${message} at ${path.dom} (${snippet.slice(0, 160)})`,
    );
}
