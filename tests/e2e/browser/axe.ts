import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

export interface Violation {
  rule: string;
  help: string;
  impact: string;
  /** The elements' markup, each with the way to it through the roots. */
  where: string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** Rules to leave out, by their ids. */
  without?: string[];
  /** Only what is inside shadow roots: our bars, and not the site's page around them. */
  insideRoots?: boolean;
}

export async function violations(driver: Driver, page: Page, options: AxeOptions = {}): Promise<Violation[]> {
  const { without = [], insideRoots = false } = options;
  const asked: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const results = JSON.parse(await driver.runAxe(page, source, JSON.stringify(asked))) as AxeResults;
  // In axe's answer the way into a root is a list of selectors, one for each root on the way.
  const isAsked = ({ target }: NodeResult) => !insideRoots || target.some((part) => Array.isArray(part));
  return results.violations
    .map(({ id, help, impact, nodes }) => ({
      rule: id,
      help,
      impact: impact ?? 'unknown',
      where: nodes.filter(isAsked).map(({ html, target }) => `${target.flat().join(' >>> ')}: ${html}`),
    }))
    .filter(({ where }) => where.length > 0);
}
