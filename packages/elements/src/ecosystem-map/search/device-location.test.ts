import { expect } from '@open-wc/testing';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { failureOf } from './device-location.ts';
import {
  aMap,
  button,
  input,
  listed,
  part,
  settled,
  type,
  words,
} from '../ecosystem-map.harness.ts';

const source = fakeSource({
  describe: async () => fresh(aDirectory()),
  ecosystems: async () =>
    freshPage([anEcosystem(), anEcosystem({ id: 'utah', latitude: 40.76, longitude: -111.89 })]),
});

describe('the position of the device', () => {
  type Ask = Geolocation['getCurrentPosition'];
  const geolocation = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation');

  function answerWith(getCurrentPosition: Ask): void {
    Object.defineProperty(Navigator.prototype, 'geolocation', {
      configurable: true,
      value: { getCurrentPosition },
    });
  }
  const failWith =
    (code: number, message: string): Ask =>
    (_found, failed) =>
      failed?.({ code, message } as GeolocationPositionError);

  afterEach(() => {
    if (geolocation) Object.defineProperty(Navigator.prototype, 'geolocation', geolocation);
  });

  it('is asked for on a click only, and orders the list', async () => {
    let asked = 0;
    answerWith((found) => {
      asked += 1;
      found({ coords: { latitude: 40.7, longitude: -111.9 } } as GeolocationPosition);
    });
    const element = await aMap(source);
    expect(asked).to.equal(0);
    button(element, 'Use my location').click();
    await eventually(
      () => words(part(element, 'status')) === '2 ecosystems, by distance from your location',
    );
    expect(asked).to.equal(1);
    expect(listed(element)).to.deep.equal(['ecosystem/utah', 'ecosystem/tulsa-alliance']);
  });

  it('does not take the place of what was searched for before it was known', async () => {
    let answer: PositionCallback | undefined;
    answerWith((found) => {
      answer = found;
    });
    const element = await aMap(source);
    button(element, 'Use my location').click();
    await eventually(() =>
      words(part(element, 'search')).endsWith('Your browser may ask you first.'),
    );
    await eventually(() => answer);
    await type(element, 'utah');
    answer?.({ coords: { latitude: 40.7, longitude: -111.9 } } as GeolocationPosition);
    await settled(element);
    expect(input(element).value).to.equal('utah');
    expect(words(part(element, 'status'))).not.to.contain('your location');
    expect(words(part(element, 'search'))).not.to.contain('Finding your location');
  });

  const failures = [
    {
      title: 'refused',
      ask: failWith(1, 'User denied Geolocation'),
      says: 'Your browser was told not to share your location. Type a ZIP code or city instead.',
    },
    {
      title: 'blocked by the page',
      ask: failWith(1, 'Geolocation has been disabled in this document by permissions policy.'),
      says: 'This page does not allow asking for your location. Type a ZIP code or city instead.',
    },
    {
      title: 'unknown to the device',
      ask: failWith(2, ''),
      says: 'Your location could not be found. Type a ZIP code or city instead.',
    },
  ];
  it('is said to be refused by either where a framed page cannot tell by whom', () => {
    // Firefox, whether the frame lacks `allow="geolocation"` or the user said no.
    const denied = { code: 1, message: 'User denied geolocation prompt' };
    const page = { isSecureContext: true, isFramed: true };
    expect(failureOf(denied, page)).to.equal('forbidden');
    expect(failureOf(denied, { ...page, isFramed: false })).to.equal('refused');
    expect(failureOf(denied, { ...page, isSecureContext: false })).to.equal('blocked');
  });

  for (const { title, ask, says } of failures) {
    it(`says when it is ${title}`, async () => {
      answerWith(ask);
      const element = await aMap(source);
      button(element, 'Use my location').click();
      await eventually(() => words(part(element, 'search')).endsWith(says));
    });
  }
});
