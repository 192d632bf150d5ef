import { expect, oneEvent } from '@open-wc/testing';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { OrganizationQuery } from '@stem-ecosystems/schema/queries';
import { aDirectory, anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import type { StemMoveEvent } from '../shared/events.ts';
import { aMap, button, listed, part, settled, status, words } from './ecosystem-map.harness.ts';
import { ecosystemSource } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
import { aList, aSource } from './layers/layers.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';

/** What frameworks do when they reorder a page: out of it, and in again at another place. */
function move(element: HTMLElement): void {
  const other = document.createElement('section');
  element.parentElement?.append(other);
  other.append(element);
}

/** A method whose first call is never answered, as its signal may be aborted; `asked` resolves with that call. */
function answeredLater<Args extends unknown[], T>(
  answer: (...args: Args) => Promise<T>,
): { method: (...args: Args) => Promise<T>; asked: Promise<unknown> } {
  const { promise: asked, resolve } = Promise.withResolvers<unknown>();
  let calls = 0;
  const method = (...args: Args): Promise<T> => {
    calls += 1;
    resolve(undefined);
    return calls === 1 ? Promise.withResolvers<T>().promise : answer(...args);
  };
  return { method, asked };
}

const organizations = Array.from({ length: 60 }, (_, at) =>
  anOrganization({ id: `place-${at}`, name: `Place ${String(at).padStart(2, '0')}` }),
);

/** Gives sixty organizations, thirty at a time. */
const inTwoPages: DirectorySource['organizations'] = async ({ cursor } = {}) =>
  cursor === undefined
    ? fresh({ records: organizations.slice(0, 30), total: 60, nextCursor: 'next' })
    : fresh({ records: organizations.slice(30), total: 60 });

describe('a map that is moved in its page', () => {
  it('tells the name of its directory, though that was still to come', async () => {
    const late = answeredLater(async () => fresh(aDirectory({ name: 'Our Network' })));
    const element = await aMap(ecosystemSource([anEcosystem()], { describe: late.method }));
    await late.asked;
    expect(words(part(element, 'attribution'))).not.to.contain('Our Network');
    move(element);
    await settled(element);
    expect(words(part(element, 'attribution'))).to.contain('Our Network');
  });

  it('lists organizations, though they were still to come', async () => {
    const { source } = aSource();
    const late = answeredLater((query: OrganizationQuery = {}) => source.organizations(query));
    const element = await aMap(
      { ...source, organizations: late.method },
      { view: 'list', layers: 'organizations' },
    );
    await late.asked;
    expect(status(element)).to.equal('Loading…');
    move(element);
    await eventually(() => listed(element).length === 2);
    expect(status(element)).to.equal('2 organizations, by name');
  });

  it('goes on to lengthen its list', async () => {
    const { source } = aSource({ organizations: inTwoPages });
    const element = await aList(source, { view: 'list', layers: 'organizations' });
    move(element);
    await settled(element);
    button(element, 'Show').click();
    await eventually(() => listed(element).length === 60);
  });

  it('looks where the page has let it look', async () => {
    const element = await aMap(ecosystemSource([anEcosystem()]), { view: 'map' });
    await eventually(() => part(element, 'map')?.querySelector('button.hit'));
    await element.moveTo({ latitude: 40, longitude: -111, zoom: 7 }, { animate: false });
    move(element);
    await settled(element);
    const moved = oneEvent<StemMoveEvent>(element, 'stem-move');
    button(element, 'Zoom in').click();
    const { latitude, longitude, zoom } = await moved;
    expect(latitude).to.be.closeTo(40, 0.01);
    expect(longitude).to.be.closeTo(-111, 0.01);
    expect(zoom).to.equal(8);
  });

  it('shows what refers to an open record, though that was still to come', async () => {
    const source = ecosystemSource([anEcosystem()]);
    const late = answeredLater((id: string) => source.ecosystem(id));
    const element = await aMap({ ...source, ecosystem: late.method });
    await opened(element);
    await late.asked;
    expect(words(part(element, 'details'))).to.contain('Loading partners');
    move(element);
    await settled(element);
    expect(words(part(element, 'details'))).to.contain('No partner organizations');
  });
});

async function opened(element: StemEcosystemMapElement): Promise<void> {
  await element.focusPlace(listed(element)[0] as string);
  await settled(element);
}
