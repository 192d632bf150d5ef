import { expect } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fresh } from '@stem-ecosystems/testing/fake-source';
import { aMap, listed, part, settled, words } from './ecosystem-map.harness.ts';
import { ecosystemSource, UTAH } from './ecosystem-source.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';

const GET = { method: 'GET', url: 'https://directory.example/v1/directory.json' };

describe('a map whose page names another directory', () => {
  it('lists what that has, and closes what was open of the one before', async () => {
    const element = await aMap(ecosystemSource([anEcosystem()]));
    await element.focusPlace('ecosystem/tulsa-alliance');
    await settled(element);
    expect(words(part(element, 'details'))).to.contain('Tulsa Alliance');
    element.source = ecosystemSource([UTAH]);
    await settled(element);
    expect(words(part(element, 'details'))).to.equal('');
    expect(listed(element)).to.deep.equal(['ecosystem/utah']);
  });

  it('never bears the name of the one before, though that comes late', async () => {
    const late = Promise.withResolvers<ReturnType<typeof fresh<ReturnType<typeof aDirectory>>>>();
    const element = await aMap(ecosystemSource([anEcosystem()], { describe: () => late.promise }));
    const records = Promise.withResolvers<undefined>();
    const other = ecosystemSource([UTAH], {
      describe: () => Promise.reject(new NetworkError(GET)),
    });
    element.source = {
      ...other,
      ecosystems: async (query, options) => {
        await records.promise;
        return other.ecosystems(query, options);
      },
    };
    await settled(element);
    late.resolve(fresh(aDirectory({ name: 'The Old Network' })));
    await settled(element);
    records.resolve(undefined);
    await settled(element);
    expect(listed(element)).to.deep.equal(['ecosystem/utah']);
    expect(words(part(element, 'attribution'))).not.to.contain('The Old Network');
  });
});
