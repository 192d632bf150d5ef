import { expect } from '@open-wc/testing';

/** The tags of a page, and what is asked for while the scripts of the map are on their way. */
async function askedBy(tags: string[]): Promise<string[]> {
  const page = document.body.appendChild(document.createElement('main'));
  page.setHTMLUnsafe(tags.join(''));
  const asked: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (url) => {
    asked.push(url as string);
    return Promise.resolve(new Response('{}'));
  };
  try {
    await import('./ahead-of-layers.ts');
  } finally {
    globalThis.fetch = fetch;
    page.remove();
    globalThis.stemAskedAhead?.clear();
  }
  return asked;
}

describe('ahead of the layers', () => {
  it('only the directories of maps that show them are asked, each once', async () => {
    const asked = await askedBy([
      '<stem-ecosystem-map layers="organizations" directory="https://a.example/base"></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="programs" directory=" https://a.example/base/ "></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="organizations" directory="/here"></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="ecosystems" directory="https://b.example"></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="organizations"></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="organizations" directory=""></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="organizations" directory="data:,x"></stem-ecosystem-map>',
      '<stem-ecosystem-map layers="organizations" directory="https://c.example/?q"></stem-ecosystem-map>',
      '<stem-convening-list directory="https://d.example"></stem-convening-list>',
    ]);
    expect(asked).to.deep.equal([
      'https://a.example/base/v1/directory.json',
      'https://a.example/base/v1/ecosystems.geojson',
      `${location.origin}/here/v1/directory.json`,
      `${location.origin}/here/v1/ecosystems.geojson`,
    ]);
  });
});
