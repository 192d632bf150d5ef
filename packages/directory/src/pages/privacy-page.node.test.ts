import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { privacyStrings } from './privacy-page.strings.ts';

describe('the privacy page', () => {
  it('says in English what docs/privacy.md says, word for word', () => {
    const { title, lead, sections } = privacyStrings.en;
    const expected = [
      `# ${title}`,
      lead,
      ...sections.flatMap((section) => [
        `## ${section.title}`,
        ...section.paragraphs,
        ...(section.points ?? []).map((point) => `- ${point}`),
      ]),
    ];
    const document = readFileSync(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8');
    // What is for operators stands below the line.
    const [forPeople = ''] = document.split('\n---\n');
    const blocks = forPeople
      .split(/\n\n|\n(?=- )/)
      .map((block) => block.replace(/\s+/g, ' ').trim());
    assert.deepEqual(
      blocks.filter((block) => block !== ''),
      expected,
    );
  });

  it('says as much in Spanish: the same sections, paragraphs and points', () => {
    const shape = (language: 'en' | 'es') =>
      privacyStrings[language].sections.map(({ paragraphs, points }) => [
        paragraphs.length,
        points?.length,
      ]);
    assert.deepEqual(shape('es'), shape('en'));
  });
});
