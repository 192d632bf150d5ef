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
}

let ibmEngine: Promise<string> | undefined;

/** One line per violation: rule, what is wrong, where. Empty where both engines are content. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  return [...(await axeViolations(page)), ...(await ibmViolations(page))];
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
  ibmEngine ??= readFile(
    createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
    'utf8',
  );
  const source = await ibmEngine;
  await page.evaluate(`if (!globalThis.ace) { ${source}\n; globalThis.ace = ace; }`);
  const results = await page.evaluate<IbmResult[], string>(async (guideline) => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => {
          check(root: Document, rules: string[]): Promise<{ results: IbmResult[] }>;
        };
      };
    };
    const { results: all } = await new ace.Checker().check(document, [guideline]);
    return all.map(({ ruleId, message, value, path, snippet }) => ({
      ruleId,
      message,
      value,
      path: { dom: path.dom },
      snippet,
    }));
  }, IBM_GUIDELINE);
  return results
    .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
    .map(
      ({ ruleId, message, path, snippet }) =>
        `ibm ${ruleId}: ${message} at ${path.dom} (${snippet.slice(0, 160)})`,
    );
}
