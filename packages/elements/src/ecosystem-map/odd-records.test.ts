import { expect } from '@open-wc/testing';
import { anEcosystem, aProgram } from '@stem-ecosystems/testing/builders';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { button, part, press, root, settled, status, words } from './ecosystem-map.harness.ts';
import { aList, aSource, LAYERS } from './layers/layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';

const MARKUP = '<img src=x onerror=alert(1)> & "friends"';
const LONG = 'Superlongword'.repeat(15).slice(0, 200);
const FAMILY = '👩🏽‍🔬 Ciencia 🚀';

const bare = ({ id, name }: { id: string; name: string }): Organization => ({
  id,
  name,
  sector: 'library',
  ecosystemIds: [],
  country: 'US',
  latitude: 36.1,
  longitude: -95.9,
  source: 'Written for a test',
  confidence: 'high',
});
const NOWHERE = aProgram({ id: 'online', name: FAMILY, online: true });
for (const name of ['city', 'region', 'latitude', 'longitude', 'precision'] as const) {
  Reflect.deleteProperty(NOWHERE, name);
}

const setup = (): ReturnType<typeof aList> =>
  aList(
    aSource({
      ecosystems: async () => freshPage([anEcosystem({ name: MARKUP })]),
      organizations: async () => freshPage([bare({ id: 'long', name: LONG })]),
      organization: async () =>
        fresh({ ...bare({ id: 'long', name: LONG }), ecosystems: [], programs: [] }),
      programs: async () => freshPage([NOWHERE]),
    }).source,
    { view: 'list', layers: LAYERS },
  );

describe('records that are odd', () => {
  it('are shown as they are written, markup included', async () => {
    const element = await setup();
    const names = [...root(element).querySelectorAll('.entry-name')].map(words);
    expect(names).to.have.members([MARKUP, LONG, FAMILY]);
    expect(root(element).querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('are listed where most of what could be told is absent', async () => {
    const element = await setup();
    const rows = [...root(element).querySelectorAll("[part='item']")].map(words);
    expect(rows).to.include(`${LONG} Libraries · United States`);
    expect(rows).to.include(`${FAMILY} Summer · Discovery Lab · United States`);
    expect(status(element)).to.match(/, by name$/);
  });

  it('fit into a narrow column, name and details', async () => {
    const element = await setup();
    element.style.width = '320px';
    await settled(element);
    const side = root(element).querySelector('.side-scroll') as HTMLElement;
    expect(side.scrollWidth).to.be.at.most(320);
    button(element, LONG).focus();
    await press(element, 'Enter');
    await eventually(() => part(element, 'details'));
    await settled(element);
    expect(side.scrollWidth).to.be.at.most(320);
  });
});
