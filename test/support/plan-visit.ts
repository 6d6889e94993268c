import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { comeIn, connectBrowser, serve } from './browser.ts';
import { otherAgencySite } from './built-sites.ts';

/** A measure as the dataset has it. */
export interface PublishedRow {
  measure_id: string;
  dimension: string;
  text: string;
  url: string;
}

interface HowToOpen {
  javaScriptEnabled?: boolean;
  /** What follows the folder's address: `?…` or `#…`. */
  anchor?: string;
  /** Path of the page's folder. Not given: the plan of most of these tests. */
  folder?: string;
}

/** A browser at the page of a plan of the invented agency's site, which never changes. */
export class PlanVisit {
  readonly complaints: string[] = [];
  rows: PublishedRow[] = [];
  server!: RunningServer;
  /** Opened by the test that runs. */
  page!: Page;
  #browser!: Browser;
  #withScripts!: BrowserContext;
  #withoutScripts!: BrowserContext;

  async begin(): Promise<void> {
    this.#browser = await connectBrowser();
    const viewport = { width: 1280, height: 800 };
    const permissions = ['clipboard-read', 'clipboard-write'];
    this.server = await serve(otherAgencySite);
    this.#withScripts = await comeIn(this.#browser, this.server, { viewport, permissions });
    this.#withoutScripts = await comeIn(this.#browser, this.server, {
      viewport,
      javaScriptEnabled: false,
    });
    const file = await readFile(join(otherAgencySite.directory, 'data/measures.json'), 'utf8');
    const all = JSON.parse(file) as (PublishedRow & { plan_id: string })[];
    this.rows = all.filter(({ plan_id }) => plan_id === 'demo-health-112');
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.server.close();
  }

  /** Opens a page, whose complaints are kept. */
  async open({ javaScriptEnabled, anchor = '', folder }: HowToOpen = {}): Promise<void> {
    const context = javaScriptEnabled === false ? this.#withoutScripts : this.#withScripts;
    this.page = await context.newPage();
    this.page.on('console', (message) => {
      // A browser asks for it by itself, where it meets a page that has no head yet.
      const isIcon = message.location().url === new URL('/favicon.ico', this.server.url).href;
      if (message.type() === 'error' && !isIcon) this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    await this.page.goto(this.server.url + (folder ?? 'plans/demo-health/112/') + anchor);
  }

  rowOf(row: PublishedRow): Locator {
    return this.page.locator(`tr#${row.measure_id}`);
  }

  menuOf(row: PublishedRow): Locator {
    return this.rowOf(row).locator('.row-actions');
  }

  linkOf(row: PublishedRow): Locator {
    return this.rowOf(row).locator('.row-link > a');
  }

  /** Lets the address point to a row. The script hears of it later than the style sheet shows the menu. */
  async pointTo(row: PublishedRow, how: 'click' | 'Enter' = 'click'): Promise<void> {
    await (how === 'click' ? this.linkOf(row).click() : this.linkOf(row).press(how));
    await this.menuOf(row).locator('.copy-link').waitFor();
  }
}

/** Lets the tests of a file visit plans: each opens a page, of which the browser may not complain. */
export function visitPlans(): PlanVisit {
  const visit = new PlanVisit();
  beforeAll(() => visit.begin());
  afterAll(() => visit.end());
  beforeEach(() => {
    visit.complaints.length = 0;
  });
  afterEach(async () => {
    await visit.page.close();
    expect(visit.complaints).toEqual([]);
  });
  return visit;
}
