import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlainProperties } from './plain-properties.ts';

const cases = [
  [
    'a property',
    '_decorate([property()], A.prototype, "kind", void 0);',
    'A.createProperty("kind");',
  ],
  [
    'a property with options',
    '_decorate([property({ type: Number })], A.prototype, "limit", void 0);',
    'A.createProperty("limit", { type: Number });',
  ],
  [
    'inner state',
    '_decorate([state()], A.prototype, "isOpen", void 0);',
    'A.createProperty("isOpen", { state: true, attribute: false });',
  ],
] as const;

for (const [what, decorated, plain] of cases) {
  test(`declares ${what} by a plain call`, () => {
    assert.equal(withPlainProperties(decorated), plain);
  });
}

for (const [what, code] of [
  ['a decorated accessor', '_decorate([property()], A.prototype, "kind", null);'],
  ['another decorator', '_decorate([query("a")], A.prototype, "link", void 0);'],
  ['two decorators', '_decorate([property(), other()], A.prototype, "kind", void 0);'],
  ['other calls', 'A.decorate([property()], A.prototype, "kind", void 0);'],
] as const) {
  test(`leaves ${what} as it is`, () => {
    assert.equal(withPlainProperties(code), code);
  });
}
