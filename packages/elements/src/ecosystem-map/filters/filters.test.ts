import { expect, oneEvent } from '@open-wc/testing';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { sectorSchema } from '@stem-ecosystems/schema/common';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import type { StemFilterEvent } from '../../shared/events.ts';
import {
  aMap,
  button,
  check,
  checks,
  input,
  listed,
  openFilters,
  part,
  press,
  root,
  settled,
  type,
  words,
} from '../ecosystem-map.harness.ts';
import { ecosystemSource, PRYOR, UTAH } from '../ecosystem-source.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './filter-panel.ts';
import '../list/nothing-found.ts';
import '../search/search-options.ts';

const source = ecosystemSource([anEcosystem({ sectors: ['library'] }), UTAH, PRYOR], {
  describe: async () => fresh(aDirectory({ links: { contact: 'contact' } })),
});

function choose(select: HTMLSelectElement | undefined, name: string): void {
  const option = [...(select?.options ?? [])].find(({ text }) => text === name);
  if (select === undefined || option === undefined) throw new Error(`No option “${name}”`);
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
}

describe('the filters', () => {
  it('are accessible with their panel open', async () => {
    const element = await aMap(source);
    await openFilters(element);
    await expect(element).to.be.accessible();
  });

  it('move nothing when they open', async () => {
    const element = await aMap(source);
    const topOf = (): number =>
      root(element).querySelector("[part='list']")?.getBoundingClientRect().top ?? NaN;
    const before = topOf();
    await openFilters(element);
    expect(topOf()).to.equal(before);
  });

  it('have a button that covers nothing where letters are twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    const element = await aMap(source, {});
    element.style.width = '336px';
    await settled(element);
    const filters = button(element, 'Filters').getBoundingClientRect();
    const panes = root(element).querySelector('.pane-switch')?.getBoundingClientRect();
    document.documentElement.style.fontSize = '';
    expect(panes?.width).to.be.greaterThan(0);
    expect(panes?.top).to.be.at.least(filters.bottom);
  });

  it('have counts that follow the other filters', async () => {
    const element = await aMap(source);
    await openFilters(element);
    expect(checks(element)).to.deep.equal(['Local 1', 'Regional 1', 'Statewide 1', 'Libraries 1']);
    check(element, 'Libraries').click();
    await settled(element);
    expect(checks(element)).to.deep.equal(['Local 0', 'Regional 1', 'Statewide 0', 'Libraries 1']);
  });

  it('say on their button how many are in force', async () => {
    const element = await aMap(source);
    await openFilters(element);
    check(element, 'Statewide').click();
    check(element, 'Libraries').click();
    await settled(element);
    expect(button(element, 'Filters').textContent.trim()).to.match(/^Filters\s+2$/);
  });

  it('tell the page what is shown', async () => {
    const element = await aMap(source);
    await openFilters(element);
    const told = oneEvent<StemFilterEvent>(element, 'stem-filter');
    check(element, 'Statewide').click();
    const { filters, shown, total } = await told;
    expect({ filters, shown, total }).to.deep.equal({
      filters: { scope: 'state' },
      shown: 1,
      total: 3,
    });
  });

  it('can be reached with the keyboard and closed with Escape', async () => {
    const element = await aMap(source);
    const filters = button(element, 'Filters');
    filters.focus();
    await press(element, 'Enter');
    await eventually(() => checks(element).length > 0);
    await press(element, 'Tab', ' ');
    expect(listed(element)).to.deep.equal(['ecosystem/pryor']);
    await press(element, 'Escape');
    expect(root(element).activeElement).to.equal(filters);
    expect(filters.getAttribute('aria-expanded')).to.equal('false');
  });

  it('close when the focus goes elsewhere, and by the button that shows what they leave', async () => {
    const element = await aMap(source);
    const panel = await openFilters(element);
    input(element).focus();
    await settled(element);
    expect(panel.hidden).to.equal(true);
    await openFilters(element);
    button(element, 'Show 3').click();
    await settled(element);
    expect(panel.hidden).to.equal(true);
    expect(root(element).activeElement).to.equal(button(element, 'Filters'));
  });

  it('that leave nothing say what to drop, and how far the nearest is', async () => {
    const element = await aMap(source);
    await type(element, 'Springfield, IL');
    await press(element, 'Enter');
    await openFilters(element);
    const select = root(element).querySelector('select') as HTMLSelectElement;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(element.matches(':state(empty)')).to.equal(true);
    await eventually(() => part(element, 'empty')?.querySelector('a'));
    expect(words(part(element, 'empty'))).to.equal(
      'No ecosystem matches. You asked for: within 10 mi of Springfield, IL The nearest beyond that Mayes County Alliance Local · Pryor, Oklahoma 392 mi Tulsa Alliance Regional · Tulsa, Oklahoma 428 mi Utah Ecosystem Statewide · Salt Lake City, Utah 1,174 mi You could look wider: Any distance (3) Ask how to start an ecosystem in your community',
    );
    expect(part(element, 'empty')?.querySelector('a')?.href).to.equal(
      'https://directory.example/contact?lang=en',
    );
    await expect(element).to.be.accessible();
    button(element, 'Any distance (3)').click();
    await settled(element);
    expect(listed(element)).to.have.length(3);
    expect(root(element).activeElement?.getAttribute('data-id')).to.equal('ecosystem/pryor');
  });

  it('have the unit of distances, the usual one at first', async () => {
    const element = await aMap(source);
    await type(element, 'Springfield, IL');
    await press(element, 'Enter');
    await openFilters(element);
    const [radius, unit] = root(element).querySelectorAll('select');
    const chosen = (): (string | undefined)[] =>
      [radius, unit].map((select) => select?.selectedOptions[0]?.text);
    const distances = (): (string | undefined)[] =>
      [...root(element).querySelectorAll('.distance')].map(({ textContent }) => textContent);
    expect(chosen()).to.deep.equal(['Any distance', 'miles']);
    choose(radius, 'Within 250 mi');
    await settled(element);
    choose(radius, 'Any distance');
    choose(unit, 'kilometers');
    await settled(element);
    expect(distances()).to.deep.equal(['631 km', '689 km', '1,890 km']);
    choose(radius, 'Within 250 km');
    await settled(element);
    choose(unit, 'miles');
    await settled(element);
    expect(chosen()).to.deep.equal(['Within 250 mi', 'miles']);
    await expect(element).to.be.accessible();
  });

  it('stay unfolded where they were unfolded, whatever is chosen of them', async () => {
    const sectors = [...sectorSchema.options];
    const element = await aMap(ecosystemSource([anEcosystem({ sectors })]));
    const panel = await openFilters(element);
    const more = panel.querySelector('details') as HTMLDetailsElement;
    more.open = true;
    const last = more.querySelector('input') as HTMLInputElement;
    last.click();
    await settled(element);
    last.click();
    await settled(element);
    expect(more.open).to.equal(true);
  });

  it('are cleared all at once', async () => {
    const element = await aMap(source);
    await type(element, 'utah');
    await openFilters(element);
    check(element, 'Statewide').click();
    await settled(element);
    button(element, 'Clear all').click();
    await settled(element);
    expect(listed(element)).to.have.length(3);
    expect(input(element).value).to.equal('');
  });
});
